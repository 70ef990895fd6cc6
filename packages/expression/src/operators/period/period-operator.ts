import { periodOf, spanOf } from '../../evaluate/period.ts';
import { datesBetween, instantsOfDays } from '../../evaluate/preimage.ts';
import { defineOperator, type Example, type FunctionOperator, type Said } from '../../operator.ts';
import type { Words } from '../../schema.ts';
import { type PeriodUnit, period } from '../../type.ts';
import { dateIn, dateInSql } from '../date/local-date.ts';
import { periodOfSql } from './period-sql.ts';

/** The function that gives the period of a unit in which a date or instant lies. */
export const periodOperator = (
  unit: PeriodUnit,
  aliases: readonly string[],
  words: { said?: Said; summary: Words; examples: readonly Example[] },
) =>
  defineOperator<FunctionOperator>({
    name: unit,
    aliases: { 'zh-CN': aliases },
    group: 'time',
    parameters: [{ kind: ['date', 'datetime'] }],
    result: () => period(unit),
    evaluate: ([when], environment, { types: [type] }) => {
      const date = dateIn(when, type, environment);
      return date === null ? null : periodOf(date, unit, environment);
    },
    sql: { postgres: ([when], context, { types: [type] }) => periodOfSql(unit, dateInSql(when, type, context), context) },
    monotone: ['+'],
    preimage: ({ result, signature: { types } }, environment) => {
      const { from, to } = spanOf(String(result), environment);
      return types[0]?.kind === 'datetime' ? instantsOfDays(from, to, environment.timeZone) : datesBetween(from, to);
    },
    ...words,
  });
