import { checkAggregate } from '../../check/check-aggregate.ts';
import { fittingNumber } from '../../check/number-type.ts';
import { defineOperator } from '../../operator.ts';

/** A sum of up to a million rows has at most so many digits more. */
const MORE_DIGITS = 6;

export const sum = defineOperator({
  name: 'sum',
  aliases: { 'zh-CN': ['求和'] },
  group: 'aggregate',
  parameters: [{ kind: 'rows' }, { kind: 'any', optional: true }],
  said: { 'zh-CN': '{1}[的每条“{=2}”]的合计', en: 'sum of [“{=2}” of each of ]{1}' },
  form: (call, checking) =>
    checkAggregate(call, checking, {
      operator: 'sum',
      of: { 'zh-CN': '数字或时长', en: 'numbers or durations' },
      result: (type) => {
        if (type.kind === 'blank') return fittingNumber(0, 1);
        if (type.kind === 'number') return fittingNumber(type.scale, type.digits + MORE_DIGITS);
        return type.kind === 'duration' ? type : undefined;
      },
    }),
  summary: {
    'zh-CN': '各条记录的数字或时长之和；没有记录是 0',
    en: 'The sum of numbers or durations over records; 0 where there are none',
  },
  examples: [
    ['sum([1, 2.5, null])', 3.5],
    ['sum([0.1, 0.2])', 0.3],
    ['sum([])', 0],
  ],
});
