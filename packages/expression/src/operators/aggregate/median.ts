import { checkAggregate } from '../../check/check-aggregate.ts';
import { defineOperator } from '../../operator.ts';
import { averageType } from './average.ts';

export const median = defineOperator({
  name: 'median',
  aliases: { 'zh-CN': ['中位数'] },
  group: 'aggregate',
  parameters: [{ kind: 'rows' }, { kind: 'any', optional: true }],
  form: (call, checking) =>
    checkAggregate(call, checking, {
      operator: 'median',
      of: { 'zh-CN': '数字或时长', en: 'numbers or durations' },
      result: averageType,
    }),
  said: { 'zh-CN': '{1}[的每条“{=2}”]的中位数', en: 'median of [“{=2}” of each of ]{1}' },
  summary: {
    'zh-CN': '各条记录的数字或时长从小到大排在正中的值；有两个时取它们的平均；空的不算',
    en: 'The middle one of numbers or durations over records, of two the average; blanks do not count',
  },
  examples: [
    ['median([5, 1, 100, null])', 5],
    ['median([1, 2, 3, 100])', 2.5],
    ['median([null, null])', null],
  ],
});
