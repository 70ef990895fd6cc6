import type { Value } from '@stepwell/expression';
import { sql } from 'kysely';
import { name, place } from '../sql/dialect.ts';
import type { PairsShape } from './table-shape.ts';
import type { Writing } from './writing.ts';

/** Makes the record be joined with exactly these others. */
export async function replacePairs(writing: Writing, link: PairsShape['link'], id: string, targets: Value): Promise<void> {
  const { executor, dialect } = writing;
  const wanted = dialect.listParameter(Array.isArray(targets) ? (targets as string[]) : []);
  const isWanted = dialect.isIn(name(link.to), place(wanted));
  const remove = dialect.compile(
    sql`delete from ${name(link.table)} where ${name(link.from)} = ${place(id)} and not (${isWanted})`,
  );
  await executor.run(remove.sql, remove.parameters);
  const insert = dialect.compile(sql`insert into ${name(link.table)} (${name(link.from)}, ${name(link.to)})
    values (${place()}, ${place()}) on conflict do nothing`);
  for (const target of Array.isArray(targets) ? targets : []) await executor.run(insert.sql, [id, target]);
}
