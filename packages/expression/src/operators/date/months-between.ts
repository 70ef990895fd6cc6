import { defineOperator } from '../../operator.ts';
import { number } from '../../type.ts';
import { dateIn, dateInSql } from './local-date.ts';
import { wholeMonths, wholeMonthsSql } from './whole-months.ts';

export const monthsBetween = defineOperator({
  name: 'monthsBetween',
  aliases: { 'zh-CN': ['相差月数'] },
  group: 'time',
  parameters: [{ kind: ['date', 'datetime'] }, { kind: ['date', 'datetime'] }],
  result: () => number(0, 6),
  evaluate: ([from, to], environment, { types }) => {
    const [first, last] = [dateIn(from, types[0], environment), dateIn(to, types[1], environment)];
    return first === null || last === null ? null : wholeMonths(first, last);
  },
  sql: {
    postgres: ([from, to], context, { types }) =>
      wholeMonthsSql(dateInSql(from, types[0], context), dateInSql(to, types[1], context), context),
  },
  monotone: ['-', '+'],
  summary: { 'zh-CN': '两个日期相差几个整月（后减前）', en: 'The whole months from one date to another' },
  examples: [
    ["monthsBetween(date('2026-01-15'), date('2026-03-14'))", 1],
    ["monthsBetween(date('2026-01-31'), date('2026-02-28'))", 1],
    ["monthsBetween(date('2026-03-14'), date('2026-01-15'))", -1],
    ["monthsBetween(date('2026-03-14'), date('2026-03-01'))", 0],
  ],
});
