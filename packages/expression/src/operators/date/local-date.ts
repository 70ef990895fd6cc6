import type { Environment } from '../../environment.ts';
import { localDate } from '../../evaluate/zone.ts';
import type { Fragment, SqlContext } from '../../operator.ts';
import type { Type } from '../../type.ts';
import type { Value } from '../../value.ts';

/** The date of a date or of an instant in the app's zone. */
export const dateIn = (value: Value | undefined, type: Type | undefined, { timeZone }: Environment): string | null =>
  type?.kind === 'datetime' ? localDate(Number(value), timeZone) : String(value);

/** The same in PostgreSQL: blank too where the zone's date lies outside the years 1–9999. */
export const dateInSql = (value: Fragment | undefined, type: Type | undefined, { sql, schema }: SqlContext): Fragment =>
  type?.kind === 'datetime'
    ? sql`nullif(nullif((${value} at time zone ${sql.lit(schema.timeZone)})::date, date '10000-01-01'), date '0001-12-31 BC')`
    : sql`${value}`;
