import { report } from '../../check/checking.ts';
import { defineOperator } from '../../operator.ts';

/** Stands inside an aggregate, which reads it itself; anywhere else it is misplaced. */
export const where = defineOperator({
  name: 'filter',
  aliases: { 'zh-CN': ['其中'], en: ['where'] },
  group: 'aggregate',
  parameters: [{ kind: 'rows' }, { kind: 'boolean' }],
  form: (call, checking) =>
    report(checking, call, {
      code: 'WHERE_PLACE',
      onOperator: true,
      message: {
        'zh-CN': '“其中”只能写在 计数、求和 等汇总函数里面',
        en: '“where” belongs inside an aggregate such as count(…) or sum(…)',
      },
    }),
  summary: { 'zh-CN': '只要满足条件的记录', en: 'Only records that meet the condition' },
  examples: [
    ['count([1, 2, 3] where @ > 1)', 2],
    ['sum([1, 2, 3] where @ <> 2)', 4],
    ['max([1, 2, 3] where @ < 3)', 2],
  ],
});
