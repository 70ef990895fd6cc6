import type { Fragment, SqlContext } from '../../operator.ts';

/** The whole months from one date to another: the most that can be added to the first without passing the second. */
export function wholeMonths(from: string, to: string): number {
  if (from > to) return 0 - wholeMonths(to, from);
  const [year, month, day] = to.split('-').map(Number) as [number, number, number];
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return (year - fromYear) * 12 + (month - fromMonth) - (day < Math.min(fromDay, lastDay) ? 1 : 0);
}

/** The same in PostgreSQL, of dates. */
export function wholeMonthsSql(from: Fragment, to: Fragment, { sql }: SqlContext): Fragment {
  const part = (name: string, date: string) => sql.raw(`extract(${name} from ${date})`);
  const lastDay = sql`extract(day from make_date(${part('year', 'b')}::int, ${part('month', 'b')}::int, 1) + interval '1 month - 1 day')`;
  const early = sql`case when ${part('day', 'b')} < least(${part('day', 'a')}, ${lastDay}) then 1 else 0 end`;
  const months = sql`(${part('year', 'b')} - ${part('year', 'a')}) * 12 + ${part('month', 'b')} - ${part('month', 'a')} - ${early}`;
  return sql`(select (sign * (${months}))::numeric from (select least(f, t) as a, greatest(f, t) as b, case when f <= t then 1 when f > t then -1 end as sign
    from (select ${from} as f, ${to} as t offset 0) as given) as ordered)`;
}
