import { calendarNamed, workingDays } from '../../calendar/index.ts';
import type { Fragment, Signature, SqlContext } from '../../operator.ts';
import { NotPushable } from '../../sql/emitting.ts';
import type { Value } from '../../value.ts';

export interface InSql {
  readonly context: SqlContext;
  readonly signature: Signature;
}

/** The working days of a calendar in PostgreSQL: how many lie before a date, and the date before which so many lie. */
export interface DaysInSql {
  /** Before the date, or before the day so many days later. */
  readonly before: (date: Fragment, later?: 1) => Fragment;
  readonly at: (count: Fragment) => Fragment;
}

/** The calendar of a key; null: one that only the row knows, of which PostgreSQL cannot be told. */
export function daysInSql(name: string, key: Value, { sql, schema }: SqlContext): DaysInSql {
  const calendar = key === null ? undefined : calendarNamed(String(key), schema.calendars);
  if (!calendar) throw new NotPushable(name);
  const { week, holidays, workdays } = workingDays(calendar);
  const lists = sql.raw([week, holidays, workdays].map((list) => `'{${list.join()}}'::int[]`).join(', '));
  return {
    before: (date, later) => sql`fx_workdays(${date} - date '1970-01-01' + ${sql.raw(later ? '1' : '0')}, ${lists})`,
    at: (count) => sql`(date '1970-01-01' + fx_workday(${count}, ${lists}))`,
  };
}
