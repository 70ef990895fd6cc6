import { dayNumber } from '../../evaluate/day.ts';
import { defineOperator } from '../../operator.ts';
import { number } from '../../type.ts';
import { dateIn, dateInSql } from './local-date.ts';

export const daysBetween = defineOperator({
  name: 'daysBetween',
  aliases: { 'zh-CN': ['相差天数'] },
  group: 'time',
  parameters: [{ kind: ['date', 'datetime'] }, { kind: ['date', 'datetime'] }],
  result: () => number(0, 7),
  evaluate: ([from, to], environment, { types }) => {
    const [first, last] = [dateIn(from, types[0], environment), dateIn(to, types[1], environment)];
    return first === null || last === null ? null : dayNumber(last) - dayNumber(first);
  },
  sql: {
    postgres: ([from, to], context, { types }) =>
      context.sql`(${dateInSql(to, types[1], context)} - ${dateInSql(from, types[0], context)})::numeric`,
  },
  monotone: ['-', '+'],
  summary: {
    'zh-CN': '两个日期相差几天（后减前；时刻按当地日期算）',
    en: 'The days from one date to another; of instants, their local dates count',
  },
  examples: [
    ["daysBetween(date('2026-01-31'), date('2026-02-01'))", 1],
    ["daysBetween(date('2026-02-01'), date('2026-01-31'))", -1],
    ["daysBetween(datetime('2026-01-31 23:59'), date('2026-02-01'))", 1],
  ],
});
