import type { Fragment, SqlContext } from '../../operator.ts';
import type { PeriodUnit, Type } from '../../type.ts';

/** What PostgreSQL must know of a unit of periods. */
interface UnitSql {
  /** The pattern of its texts. */
  readonly pattern: string;
  /** The interval of one, and how many are surely too many. */
  readonly interval: string;
  readonly most: number;
  /** The first day of a period. */
  readonly first: (period: Fragment, context: SqlContext) => Fragment;
  /** The period that holds a date. */
  readonly label: (date: Fragment, context: SqlContext) => Fragment;
}

const integer = (count: number, { sql }: SqlContext): Fragment => sql.raw(String(count));
const toThursday = ({ schema }: SqlContext): number => (4 - schema.weekStart + 7) % 7;

/** The Thursday of the week of a date: it says to which year the week belongs. */
const thursdayOf = (date: Fragment, context: SqlContext): Fragment => {
  const since = context.sql`(extract(isodow from ${date})::int + ${integer(7 - context.schema.weekStart, context)}) % 7`;
  return context.sql`(${date} - ${since} + ${integer(toThursday(context), context)})`;
};

const day: UnitSql = {
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  interval: '1 day',
  most: 4_000_000,
  first: (period, { sql }) => sql`${period}::date`,
  label: (date, { sql }) => sql`to_char(${date}, 'YYYY-MM-DD')`,
};

const week: UnitSql = {
  pattern: '^[0-9]{4}-W[0-9]{2}$',
  interval: '7 days',
  most: 600_000,
  first: (period, context) => context.sql`(to_date(${period}, 'IYYY-"W"IW') + ${integer(3 - toThursday(context), context)})`,
  label: (date, context) => context.sql`to_char(${thursdayOf(date, context)}, 'IYYY-"W"IW')`,
};

/** A unit of so many months: how its texts go on behind the year, and how the month is got from them. */
interface MonthUnit {
  readonly months: number;
  readonly pattern: string;
  readonly format: string;
  readonly month: string;
}
const monthUnit: MonthUnit = { months: 1, pattern: '-[0-9]{2}', format: 'YYYY-MM', month: 'right(p, 2)::int' };
const quarterUnit: MonthUnit = { months: 3, pattern: '-Q[1-4]', format: 'YYYY-"Q"Q', month: 'right(p, 1)::int * 3 - 2' };
const yearUnit: MonthUnit = { months: 12, pattern: '', format: 'YYYY', month: '1' };

/** A unit of the calendar year, or with an F in front one that is counted from the fiscal year's first month. */
function ofMonths({ months, pattern, format, month }: MonthUnit, fiscal: boolean): UnitSql {
  const ahead = ({ sql, schema }: SqlContext) => sql`${sql.lit(`${fiscal ? schema.fiscalYearStart - 1 : 0} months`)}::interval`;
  return {
    pattern: `^${fiscal ? 'F' : ''}[0-9]{4}${pattern}$`,
    interval: `${months} months`,
    most: 120_000 / months,
    first: (period, context) => {
      const { sql } = context;
      const year = sql.raw(`substr(p, ${fiscal ? 2 : 1}, 4)::int`);
      return sql`(select (make_date(${year}, ${sql.raw(month)}, 1) + ${ahead(context)})::date from (select ${period} as p) as given)`;
    },
    label: (date, context) => {
      const { sql } = context;
      const first = sql`${date} - (extract(day from ${date})::int - 1)`;
      return sql`to_char(${first} - ${ahead(context)}, ${sql.lit(fiscal ? `"F"${format}` : format)})`;
    },
  };
}

const units: ReadonlyMap<PeriodUnit, UnitSql> = new Map([
  ['day', day],
  ['week', week],
  ['month', ofMonths(monthUnit, false)],
  ['quarter', ofMonths(quarterUnit, false)],
  ['year', ofMonths(yearUnit, false)],
  ['fiscal_month', ofMonths(monthUnit, true)],
  ['fiscal_quarter', ofMonths(quarterUnit, true)],
  ['fiscal_year', ofMonths(yearUnit, true)],
]);

/** The period of a unit that holds a date, in PostgreSQL. */
export const periodOfSql = (unit: PeriodUnit, date: Fragment, context: SqlContext): Fragment =>
  context.sql`(select ${units.get(unit)!.label(context.sql`d`, context)} from (select ${date} as d) as given)`;

export interface PeriodInSql {
  readonly period: Fragment | undefined;
  readonly type: Type | undefined;
  /** How many places further. */
  readonly by?: Fragment | undefined;
}

/** The first day of a period, or of the one `by` places further, in PostgreSQL; blank outside the years 1–9999. */
export const firstDaySql = (given: PeriodInSql, context: SqlContext): Fragment =>
  byUnit(given, context, (unit) => firstDay(unit, given, context));

/** The period `by` places further, in PostgreSQL. */
export const movedSql = (given: PeriodInSql, context: SqlContext): Fragment =>
  byUnit(given, context, (unit) => {
    const label = unit.label(context.sql`d`, context);
    return context.sql`(select ${label} from (select ${firstDay(unit, given, context)} as d) as shifted)`;
  });

function firstDay(unit: UnitSql, { period, by }: PeriodInSql, context: SqlContext): Fragment {
  const { sql } = context;
  const first = unit.first(period!, context);
  if (by === undefined) return first;
  const [most, interval] = [integer(unit.most, context), sql`${sql.lit(unit.interval)}::interval`];
  const moved = sql`(${first} + case when ${by} between -${most} and ${most} then ${by}::int end * ${interval})`;
  return sql`(select case when extract(year from t) between 1 and 9999 then t::date end from (select ${moved} as t) as moved)`;
}

/** SQL that depends on the unit of a period; where its type does not say it, its text does. */
function byUnit({ period, type }: PeriodInSql, { sql }: SqlContext, of: (unit: UnitSql) => Fragment): Fragment {
  const unit = type?.kind === 'period' && type.unit !== undefined ? units.get(type.unit) : undefined;
  if (unit) return of(unit);
  const cases = [...units.values()].map((each) => sql`when ${period} ~ ${sql.lit(each.pattern)} then ${of(each)}`);
  return sql`(case ${sql.join(cases, sql` `)} end)`;
}
