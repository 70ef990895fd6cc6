import type { Fragment, SqlContext } from '../../operator.ts';
import type { Value } from '../../value.ts';
import { given } from '../given.ts';

/** No text is longer; keeps a count within what SQL takes for one. */
const MOST = 1_000_000;

/** A count of characters as a formula gives it, brought to at least `least`. */
export const characterCount = (value: Value | undefined, least = 0): number => Math.min(Math.max(Number(value), least), MOST);

/** The same in SQL. Not `greatest`, which in PostgreSQL takes a blank for nothing. */
export function characterCountSql(count: Fragment, context: SqlContext, least = 0): Fragment {
  const { sql, dialect } = context;
  if (dialect === 'sqlite') return sql`max(min(${count}, ${sql.raw(String(MOST))}), ${sql.raw(String(least))})`;
  const bounded = `(case when n < ${least} then ${least} when n > ${MOST} then ${MOST} else n end)::int`;
  return given({ n: count }, sql.raw(bounded), context);
}
