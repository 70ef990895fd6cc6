import { checkAggregate } from '../../check/check-aggregate.ts';
import { speaksOfRows } from '../../check/rows-argument.ts';
import { defineOperator } from '../../operator.ts';

const ORDERED = new Set(['number', 'date', 'datetime', 'duration', 'period', 'blank']);

/** `max(rows.field)`; `max(a, b)` is an ordinary function. */
export const maxOver = defineOperator({
  name: 'max',
  aliases: { 'zh-CN': ['最大值'] },
  group: 'aggregate',
  parameters: [{ kind: 'rows' }, { kind: 'any', optional: true }],
  said: { 'zh-CN': '{1}的最大值', en: 'highest {1}', time: { 'zh-CN': '最晚的{1}', en: 'latest {1}' } },
  fits: ({ args }, checking) => args.length === 1 || (args.length === 2 && speaksOfRows(args[0]!, checking)),
  form: (call, checking) =>
    checkAggregate(call, checking, {
      operator: 'max',
      of: { 'zh-CN': '数字、日期或时长', en: 'numbers, dates or durations' },
      result: (type) => (ORDERED.has(type.kind) ? type : undefined),
    }),
  summary: {
    'zh-CN': '各条记录里最大的数字、日期或时长；空的不算',
    en: 'The largest number, date or duration over records; blanks do not count',
  },
  examples: [
    ['max([1, 3, 2])', 3],
    ['max([null, 2.5])', 2.5],
    ['max([null, null])', null],
  ],
});
