import type { Fragment, SqlContext } from '../../operator.ts';

/** A date so many months later in PostgreSQL, as `addMonths` of evaluate/day.ts gives it: blank outside the years 1–9999. */
export function laterMonthSql(date: Fragment, by: Fragment, { sql }: SqlContext): Fragment {
  const month = sql.raw('extract(year from d) * 12 + extract(month from d) - 1 + n');
  return sql`(select case when abs(n) <= 120000 and ${month} between 12 and 119999 then (d + make_interval(months => n::int))::date end
    from (select ${date} as d, ${by} as n offset 0) as given)`;
}
