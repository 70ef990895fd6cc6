import { checkAggregate } from '../../check/check-aggregate.ts';
import { fittingNumber } from '../../check/number-type.ts';
import { defineOperator } from '../../operator.ts';
import { MAX_SCALE, type Type } from '../../type.ts';

/** What lies between such values: numbers to the last digit, durations; undefined for what has no middle. */
export function averageType(type: Type): Type | undefined {
  if (type.kind === 'blank') return fittingNumber(MAX_SCALE, 1);
  if (type.kind === 'number') return fittingNumber(MAX_SCALE, type.digits);
  return type.kind === 'duration' ? type : undefined;
}

export const average = defineOperator({
  name: 'avg',
  aliases: { 'zh-CN': ['平均值'] },
  group: 'aggregate',
  parameters: [{ kind: 'rows' }, { kind: 'any', optional: true }],
  said: { 'zh-CN': '{1}[的每条“{=2}”]的平均值', en: 'average of [“{=2}” of each of ]{1}' },
  form: (call, checking) =>
    checkAggregate(call, checking, {
      operator: 'avg',
      of: { 'zh-CN': '数字或时长', en: 'numbers or durations' },
      result: averageType,
    }),
  summary: {
    'zh-CN': '各条记录的数字或时长的平均；空的不算',
    en: 'The average of numbers or durations over records; blanks do not count',
  },
  examples: [
    ['avg([1, 2, null])', 1.5],
    ['avg([1, 1, 2])', 1.333333],
    ['avg([null, null])', null],
  ],
});
