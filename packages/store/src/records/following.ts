import type { Effect, Following } from '@stepwell/engine';
import { sql } from 'kysely';
import { name, place } from '../sql/dialect.ts';
import type { Writing } from './writing.ts';

const FIRST = 'select "table", at, after, until from _following where app = ? order by at, "table" limit 1';
const LAST = 'delete from _following where app = ? and "table" = ?';
const ON =
  'update _following set after = ?, remaining = case when remaining > ? then remaining - ? else 0 end where app = ? and "table" = ?';

type Marker = readonly [table: string, at: number, after: string, until: string];

/** The next records that follow a new version: of one table, in the order of their ids; null where nothing does. */
export async function followingOf({ executor, dialect, model }: Writing, limit: number): Promise<Following | null> {
  const [marker] = await executor.all(FIRST, [model.app.info.key]);
  if (!marker) return null;
  const [table, at, after, until] = marker as Marker;
  const sqlName = model.tables.get(table)?.sqlName;
  // A table that a newer version leaves out has nobody who follows.
  if (sqlName === undefined) return { table, at, ids: [] };
  const ids = dialect.compile(
    sql`select id from ${name(sqlName)} where id > ${place(after)} and id <= ${place(until)} order by id limit ${place(limit)}`,
  );
  const rows = await executor.all(ids.sql, ids.parameters);
  return { table, at, ids: rows.map(([id]) => id as string) };
}

/** Notes how far the records of a table have followed; when all have, nothing of it is left. */
export async function writeFollowed(writing: Writing, effect: Extract<Effect, { effect: 'followed' }>): Promise<void> {
  const { table, last, count } = effect;
  const of = [writing.model.app.info.key, table];
  if (last === null) await writing.executor.run(LAST, of);
  else await writing.executor.run(ON, [last, count, count, ...of]);
}
