import { type WorkingDays, workingDayAt, workingDaysBefore } from '../../calendar/index.ts';
import { dayText } from '../../evaluate/day.ts';
import type { Fragment, SqlContext } from '../../operator.ts';
import { given } from '../given.ts';
import type { DaysInSql } from './days-in-sql.ts';

/** The date so many working days after a day, or before it; by none, the day itself. */
export function movedBy(days: WorkingDays, day: number, by: number): string | null {
  const to =
    by === 0 ? day : workingDayAt(days, by > 0 ? workingDaysBefore(days, day + 1) + by - 1 : workingDaysBefore(days, day) + by);
  return to === null ? null : dayText(to);
}

/** The same in PostgreSQL. */
export function movedInSql(
  date: Fragment,
  by: Fragment,
  { days, context }: { readonly days: DaysInSql; readonly context: SqlContext },
): Fragment {
  const { sql } = context;
  const [from, count] = [sql`w_from`, sql`w_by`];
  const place = sql`(case when ${count} > 0 then ${days.before(from, 1)} + ${count} - 1 else ${days.before(from)} + ${count} end)`;
  return given({ w_from: date, w_by: by }, sql`case when ${count} = 0 then ${from} else ${days.at(place)} end`, context);
}
