import { checkAggregate } from '../../check/check-aggregate.ts';
import { speaksOfRows } from '../../check/rows-argument.ts';
import { defineOperator } from '../../operator.ts';

const ORDERED = new Set(['number', 'date', 'datetime', 'duration', 'period', 'blank']);

/** `min(rows.field)`; `min(a, b)` is an ordinary function. */
export const minOver = defineOperator({
  name: 'min',
  aliases: { 'zh-CN': ['最小值'] },
  group: 'aggregate',
  parameters: [{ kind: 'rows' }, { kind: 'any', optional: true }],
  said: { 'zh-CN': '{1}的最小值', en: 'lowest {1}', time: { 'zh-CN': '最早的{1}', en: 'earliest {1}' } },
  fits: ({ args }, checking) => args.length === 1 || (args.length === 2 && speaksOfRows(args[0]!, checking)),
  form: (call, checking) =>
    checkAggregate(call, checking, {
      operator: 'min',
      of: { 'zh-CN': '数字、日期或时长', en: 'numbers, dates or durations' },
      result: (type) => (ORDERED.has(type.kind) ? type : undefined),
    }),
  summary: {
    'zh-CN': '各条记录里最小的数字、日期或时长；空的不算',
    en: 'The smallest number, date or duration over records; blanks do not count',
  },
  examples: [
    ['min([3, 1, 2])', 1],
    ['min([null, 2.5])', 2.5],
    ['min([null, null])', null],
  ],
});
