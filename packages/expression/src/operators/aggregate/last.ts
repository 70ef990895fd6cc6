import { checkAggregate } from '../../check/check-aggregate.ts';
import { defineOperator } from '../../operator.ts';

export const last = defineOperator({
  name: 'last',
  aliases: { 'zh-CN': ['末个'] },
  group: 'aggregate',
  parameters: [{ kind: 'rows' }, { kind: 'any', optional: true }, { kind: 'ordered', optional: true }],
  said: { 'zh-CN': '最后一个{1}', en: 'last {1}' },
  form: (call, checking) =>
    checkAggregate(call, checking, {
      operator: 'last',
      of: { 'zh-CN': '值', en: 'values' },
      ordered: true,
      result: (type) => type,
    }),
  summary: {
    'zh-CN': '最后一条记录的值（按创建时间；第三个参数可以另定顺序）',
    en: 'The value of the last record, by creation or as a third argument orders',
  },
  examples: [
    ['last([5, 6, 7])', 7],
    ["last(['a'])", 'a'],
    ['last([])', null],
  ],
});
