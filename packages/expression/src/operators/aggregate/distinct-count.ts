import { checkAggregate } from '../../check/check-aggregate.ts';
import { defineOperator } from '../../operator.ts';
import { number } from '../../type.ts';

const MANY = new Set(['list', 'files', 'opaque']);

export const distinctCount = defineOperator({
  name: 'distinctCount',
  aliases: { 'zh-CN': ['不同计数'] },
  group: 'aggregate',
  parameters: [{ kind: 'rows' }, { kind: 'any', optional: true }],
  said: { 'zh-CN': '不同{1}的数量', en: 'number of different {1}' },
  form: (call, checking) =>
    checkAggregate(call, checking, {
      operator: 'distinctCount',
      of: { 'zh-CN': '单个值', en: 'single values' },
      result: (type) => (MANY.has(type.kind) ? undefined : number(0)),
    }),
  summary: { 'zh-CN': '不同的值有几个；空的不算', en: 'How many different values there are; blanks do not count' },
  examples: [
    ['distinctCount([1, 2, 1.0])', 2],
    ["distinctCount(['a', null])", 1],
    ['distinctCount([])', 0],
  ],
});
