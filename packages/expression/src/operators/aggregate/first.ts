import { checkAggregate } from '../../check/check-aggregate.ts';
import { defineOperator } from '../../operator.ts';

export const first = defineOperator({
  name: 'first',
  aliases: { 'zh-CN': ['首个'] },
  group: 'aggregate',
  parameters: [{ kind: 'rows' }, { kind: 'any', optional: true }, { kind: 'ordered', optional: true }],
  said: { 'zh-CN': '第一个{1}', en: 'first {1}' },
  form: (call, checking) =>
    checkAggregate(call, checking, {
      operator: 'first',
      of: { 'zh-CN': '值', en: 'values' },
      ordered: true,
      result: (type) => type,
    }),
  summary: {
    'zh-CN': '最早一条记录的值（按创建时间；第三个参数可以另定顺序）',
    en: 'The value of the first record, by creation or as a third argument orders',
  },
  examples: [
    ['first([5, 6, 7])', 5],
    ["first(['a'])", 'a'],
    ['first([])', null],
  ],
});
