import { localDate } from '../../evaluate/zone.ts';
import { defineOperator } from '../../operator.ts';
import { number } from '../../type.ts';
import { wholeMonths, wholeMonthsSql } from './whole-months.ts';

const words = {
  name: 'ageYears',
  aliases: { 'zh-CN': ['年龄', '周岁'] },
  group: 'time',
  result: () => number(0, 4),
} as const;

/** `ageYears(birthday)`: as of today. */
export const ageToday = defineOperator({
  ...words,
  parameters: [{ kind: 'date' }],
  evaluate: ([birthday], { now, timeZone }) => {
    const today = localDate(now, timeZone);
    return today === null ? null : yearsBetween(String(birthday), today);
  },
  clock: 'day',
  monotone: ['-'],
  summary: { 'zh-CN': '到今天满几周岁', en: 'The age in whole years today' },
  examples: [
    ['ageYears(today())', 0],
    ['ageYears(addYears(today(), -18))', 18],
    ['ageYears(addDays(addYears(today(), -18), 1))', 17],
  ],
});

/** `ageYears(birthday, date)`: as of a date. */
export const ageOn = defineOperator({
  ...words,
  parameters: [{ kind: 'date' }, { kind: 'date' }],
  evaluate: ([birthday, date]) => yearsBetween(String(birthday), String(date)),
  sql: { postgres: ([birthday, date], context) => context.sql`div(${wholeMonthsSql(birthday!, date!, context)}, 12)` },
  monotone: ['-', '+'],
  summary: { 'zh-CN': '到某一天满几周岁', en: 'The age in whole years on a date' },
  examples: [
    ["ageYears(date('2000-03-02'), date('2026-03-01'))", 25],
    ["ageYears(date('2000-03-02'), date('2026-03-02'))", 26],
    ["ageYears(date('2000-02-29'), date('2026-02-28'))", 26],
  ],
});

const yearsBetween = (from: string, to: string): number => Math.trunc(wholeMonths(from, to) / 12) + 0;
