import { DAY, dayNumber, dayText, instantWithin } from '../../evaluate/day.ts';
import { fromLocal, toLocal } from '../../evaluate/local-time.ts';
import { defineOperator, type Example, type Fragment, type FunctionOperator, type SqlContext } from '../../operator.ts';
import type { Words } from '../../schema.ts';
import { date, datetime } from '../../type.ts';
import { given } from '../given.ts';
import { dateInSql } from './local-date.ts';

/** A function that moves a date, or an instant on the local clock, by so many days, months or years. */
interface Shift {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: Words;
  readonly shift: (date: string, by: number) => string | null;
  /** The same in PostgreSQL. */
  readonly shiftSql: (date: Fragment, by: Fragment, context: SqlContext) => Fragment;
  readonly examples: { readonly date: readonly Example[]; readonly instant: readonly Example[] };
}

/** The function on dates and the one on instants. */
export function shiftOperators(shift: Shift): readonly [FunctionOperator, FunctionOperator] {
  const words = { name: shift.name, aliases: { 'zh-CN': shift.aliases }, group: 'time', summary: shift.summary } as const;
  const onDate = defineOperator<FunctionOperator>({
    ...words,
    parameters: [{ kind: 'date' }, { kind: 'integer' }],
    result: () => date,
    evaluate: ([from, by]) => shift.shift(String(from), Number(by)),
    sql: { postgres: ([from, by], context) => shift.shiftSql(from!, by!, context) },
    monotone: ['+', '+'],
    examples: shift.examples.date,
  });
  const onInstant = defineOperator<FunctionOperator>({
    ...words,
    parameters: [{ kind: 'datetime' }, { kind: 'integer' }],
    result: () => datetime,
    evaluate: ([from, by], { timeZone }) => shiftInstant(shift.shift, { instant: Number(from), by: Number(by), timeZone }),
    sql: {
      postgres: ([from, by], context) => shiftInstantSql(from!, (day) => shift.shiftSql(day, by!, context), context),
    },
    examples: shift.examples.instant,
  });
  return [onDate, onInstant];
}

/** An instant on the day to which its local date is moved, at the same time of the local clock. */
export function shiftInstant(
  shift: Shift['shift'],
  { instant, by, timeZone }: { instant: number; by: number; timeZone: string },
): number | null {
  const local = toLocal(instant, timeZone);
  const day = Math.floor(local / DAY);
  const date = dayText(day);
  const to = date === null ? null : shift(date, by);
  return to === null ? null : instantWithin(fromLocal(dayNumber(to) * DAY + (local - day * DAY), timeZone));
}

/** The same in PostgreSQL. */
export function shiftInstantSql(from: Fragment, shift: (date: Fragment) => Fragment, context: SqlContext): Fragment {
  const { sql } = context;
  const zone = sql.lit(context.schema.timeZone);
  const date = shift(dateInSql(sql`t`, datetime, context));
  return given({ t: from }, sql`(${date} + (t at time zone ${zone})::time) at time zone ${zone}`, context);
}
