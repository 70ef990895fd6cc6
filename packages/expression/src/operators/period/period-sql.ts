import type { Fragment, SqlContext } from '../../operator.ts';
import type { PeriodUnit, Type } from '../../type.ts';
import { given } from '../given.ts';

/**
 * Periods of a unit in PostgreSQL, counted as in evaluate/period.ts: each has a place (`o`) among all of its unit. The pieces
 * speak of `p` (a period), `d` (a date) and `o`, which the statements below give them.
 */
interface UnitSql {
  /** The pattern of its texts. */
  readonly pattern: string;
  /** The places of the years 1–9999. */
  readonly least: number;
  readonly most: number;
  readonly placeOfPeriod: string;
  readonly placeOfDate: (context: SqlContext) => string;
  readonly text: string;
  readonly firstDay: (context: SqlContext) => string;
  readonly lastDay: (context: SqlContext) => string;
}

const EPOCH = "date '1970-01-01'";
const toThursday = ({ schema }: SqlContext): number => (4 - schema.weekStart + 7) % 7;

const day: UnitSql = {
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  least: -719_162,
  most: 2_932_896,
  placeOfPeriod: `p::date - ${EPOCH}`,
  placeOfDate: () => `d - ${EPOCH}`,
  text: `to_char(${EPOCH} + o, 'YYYY-MM-DD')`,
  firstDay: () => `${EPOCH} + o`,
  lastDay: () => `${EPOCH} + o`,
};

// 1970-01-01 was a Thursday: the Thursday of week o is 7 o days later.
const week: UnitSql = {
  pattern: '^[0-9]{4}-W[0-9]{2}$',
  least: -102_737,
  most: 418_985,
  placeOfPeriod: `(to_date(p, 'IYYY-"W"IW') + 3 - ${EPOCH}) / 7`,
  placeOfDate: (context) => {
    const sinceStart = `(extract(isodow from d)::int + ${7 - context.schema.weekStart}) % 7`;
    return `(d - ${sinceStart} + ${toThursday(context)} - ${EPOCH}) / 7`;
  },
  text: `to_char(${EPOCH} + o * 7, 'IYYY-"W"IW')`,
  firstDay: (context) => `${EPOCH} + o * 7 - ${toThursday(context)}`,
  lastDay: (context) => `${EPOCH} + o * 7 + ${6 - toThursday(context)}`,
};

/** A unit of so many months: how its texts go on behind the year, and how the number there is read and written. */
interface MonthUnit {
  readonly months: 1 | 3 | 12;
  readonly pattern: string;
  readonly number: string;
  readonly text: string;
}
const monthUnit: MonthUnit = {
  months: 1,
  pattern: '-[0-9]{2}',
  number: 'right(p, 2)::int - 1',
  text: "'-' || lpad((o % 12 + 1)::text, 2, '0')",
};
const quarterUnit: MonthUnit = {
  months: 3,
  pattern: '-Q[1-4]',
  number: 'right(p, 1)::int - 1',
  text: "'-Q' || (o % 4 + 1)::text",
};
const yearUnit: MonthUnit = { months: 12, pattern: '', number: '0', text: "''" };

const firstOfMonth = (month: string): string => `make_date(${month} / 12, ${month} % 12 + 1, 1)`;

/** A unit of the calendar year, or with an F in front one that is counted from the fiscal year's first month. */
function ofMonths({ months, pattern, number, text }: MonthUnit, fiscal: boolean): UnitSql {
  const perYear = 12 / months;
  const letter = fiscal ? 'F' : '';
  const ahead = ({ schema }: SqlContext): number => (fiscal ? schema.fiscalYearStart - 1 : 0);
  return {
    pattern: `^${letter}[0-9]{4}${pattern}$`,
    least: perYear,
    most: 9999 * perYear + perYear - 1,
    placeOfPeriod: `substr(p, ${letter.length + 1}, 4)::int * ${perYear} + ${number}`,
    placeOfDate: (context) => `(extract(year from d)::int * 12 + extract(month from d)::int - 1 - ${ahead(context)}) / ${months}`,
    text: `'${letter}' || lpad((o / ${perYear})::text, 4, '0') || ${text}`,
    firstDay: (context) => firstOfMonth(`(o * ${months} + ${ahead(context)})`),
    lastDay: (context) => `${firstOfMonth(`(o * ${months} + ${ahead(context) + months})`)} - 1`,
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
export function periodOfSql(name: PeriodUnit, date: Fragment, context: SqlContext): Fragment {
  const unit = units.get(name)!;
  return given({ d: date }, context.sql.raw(atPlace(unit, unit.placeOfDate(context), unit.text)), context);
}

export interface PeriodInSql {
  readonly period: Fragment | undefined;
  readonly type: Type | undefined;
  /** How many places further. */
  readonly by?: Fragment | undefined;
}

/** The first day of a period, or of the one `by` places further, in PostgreSQL; blank outside the years 1–9999. */
export const firstDaySql = (period: PeriodInSql, context: SqlContext): Fragment =>
  ofPeriod(period, (unit) => withinYears(unit.firstDay(context)), context);

/** The last day of a period, in PostgreSQL; blank outside the years 1–9999. */
export const lastDaySql = (period: PeriodInSql, context: SqlContext): Fragment =>
  ofPeriod(period, (unit) => withinYears(unit.lastDay(context)), context);

/** The period `by` places further, in PostgreSQL. */
export const movedSql = (period: PeriodInSql, context: SqlContext): Fragment => ofPeriod(period, (unit) => unit.text, context);

/** Something of a period, by its unit; where its type does not say the unit, its text does. */
function ofPeriod({ period, type, by }: PeriodInSql, what: (unit: UnitSql) => string, context: SqlContext): Fragment {
  const { sql } = context;
  const moved = by === undefined ? '' : ' + n';
  const piece = (unit: UnitSql) => atPlace(unit, `${unit.placeOfPeriod}${moved}`, what(unit));
  const unit = type?.kind === 'period' && type.unit !== undefined ? units.get(type.unit) : undefined;
  const cases = [...units.values()].map((each) => `when p ~ '${each.pattern}' then ${piece(each)}`);
  const args = by === undefined ? { p: period } : { p: period, n: by };
  return given(args, sql.raw(unit ? piece(unit) : `case ${cases.join(' ')} end`), context);
}

/** What stands at a place, if it is one of the years 1–9999. */
function atPlace({ least, most }: UnitSql, place: string, what: string): string {
  const within = `select case when o between ${least} and ${most} then o::int end as o from (select ${place} as o) as counted`;
  return `(select ${what} from (${within}) as placed)`;
}

// PostgreSQL knows dates outside the years 1–9999, formulas do not.
const withinYears = (date: string): string =>
  `(select case when t between date '0001-01-01' and date '9999-12-31' then t end from (select ${date} as t offset 0) as bounded)`;
