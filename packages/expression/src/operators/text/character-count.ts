import type { Fragment, SqlContext } from '../../operator.ts';
import type { Value } from '../../value.ts';

/** No text is longer; keeps a count within what SQL takes for one. */
const MOST = 1_000_000;

/** A count of characters as a formula gives it, brought to at least `least`. */
export const characterCount = (value: Value | undefined, least = 0): number => Math.min(Math.max(Number(value), least), MOST);

/** The same in SQL. Not `greatest`, which in PostgreSQL takes a blank for nothing. */
export const characterCountSql = (count: Fragment, { sql, dialect }: SqlContext, least = 0): Fragment => {
  const [low, high] = [sql.raw(String(least)), sql.raw(String(MOST))];
  const bounded = sql`case when ${count} < ${low} then ${low} when ${count} > ${high} then ${high} else ${count} end`;
  return dialect === 'sqlite' ? sql`(${bounded})` : sql`(${bounded})::int`;
};
