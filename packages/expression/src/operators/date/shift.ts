import { DAY, dayNumber, dayText, instantWithin } from '../../evaluate/day.ts';
import { fromLocal, toLocal } from '../../evaluate/local-time.ts';
import { defineOperator, type Example, type Fragment, type FunctionOperator, type SqlContext } from '../../operator.ts';
import type { Words } from '../../schema.ts';
import { date, datetime } from '../../type.ts';

/** A function that moves a date, or an instant on the local clock, by so many days, months or years. */
interface Shift {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: Words;
  readonly shift: (date: string, by: number) => string | null;
  /** PostgreSQL's interval of one, and how many are surely too many. */
  readonly interval: { readonly unit: 'days' | 'months' | 'years'; readonly most: number };
  readonly examples: { readonly date: readonly Example[]; readonly instant: readonly Example[] };
}

function moved({ interval }: Shift, by: Fragment | undefined, { sql }: SqlContext): Fragment {
  const most = sql.raw(String(interval.most));
  return sql`make_interval(${sql.raw(interval.unit)} => case when ${by} between -${most} and ${most} then ${by}::int end)`;
}

// PostgreSQL knows dates outside the years 1–9999, formulas do not.
const withinYears = (time: Fragment, { sql }: SqlContext): Fragment =>
  sql`(select case when extract(year from t) between 1 and 9999 then t end from (select ${time} as t) as moved)`;

/** The function on dates and the one on instants. */
export function shiftOperators(shift: Shift): readonly [FunctionOperator, FunctionOperator] {
  const words = { name: shift.name, aliases: { 'zh-CN': shift.aliases }, group: 'time', summary: shift.summary } as const;
  const onDate = defineOperator<FunctionOperator>({
    ...words,
    parameters: [{ kind: 'date' }, { kind: 'integer' }],
    result: () => date,
    evaluate: ([from, by]) => shift.shift(String(from), Number(by)),
    sql: {
      postgres: ([from, by], context) =>
        context.sql`${withinYears(context.sql`${from} + ${moved(shift, by, context)}`, context)}::date`,
    },
    monotone: ['+', '+'],
    examples: shift.examples.date,
  });
  const onInstant = defineOperator<FunctionOperator>({
    ...words,
    parameters: [{ kind: 'datetime' }, { kind: 'integer' }],
    result: () => datetime,
    evaluate: ([from, by], { timeZone }) => shiftInstant(shift, { instant: Number(from), by: Number(by), timeZone }),
    sql: { postgres: ([from, by], context) => shiftInstantSql(shift, { from, by, context }) },
    examples: shift.examples.instant,
  });
  return [onDate, onInstant];
}

function shiftInstant(shift: Shift, { instant, by, timeZone }: { instant: number; by: number; timeZone: string }): number | null {
  const local = toLocal(instant, timeZone);
  const day = Math.floor(local / DAY);
  const date = dayText(day);
  const to = date === null ? null : shift.shift(date, by);
  return to === null ? null : instantWithin(fromLocal(dayNumber(to) * DAY + (local - day * DAY), timeZone));
}

interface InstantInSql {
  readonly from: Fragment | undefined;
  readonly by: Fragment | undefined;
  readonly context: SqlContext;
}
function shiftInstantSql(shift: Shift, { from, by, context }: InstantInSql): Fragment {
  const zone = context.sql.lit(context.schema.timeZone);
  const local = context.sql`(${from} at time zone ${zone}) + ${moved(shift, by, context)}`;
  return context.sql`(${withinYears(local, context)} at time zone ${zone})`;
}
