import type { Effect } from '@stepwell/engine';
import { sql } from 'kysely';
import { name, place } from '../sql/dialect.ts';
import type { RecordTransaction } from './record-transaction.ts';

/** Records that one command purges, so that others need not wait long. */
const BATCH = 50;

/** Purges some of the records that were deleted before an instant, and says so in the audit; answers how many. */
export async function purgeDeleted(transaction: RecordTransaction, before: number): Promise<number> {
  const { model, executor, dialect } = transaction;
  let count = 0;
  for (const { key, sqlName } of [...model.tables.values()].filter(({ kind }) => kind === 'table')) {
    const old = dialect.compile(
      sql`select id from ${name(sqlName)} where deleted_at is not null and deleted_at < ${dialect.stored(place(before), { kind: 'datetime' })}
        order by deleted_at limit ${sql.lit(BATCH - count)}`,
    );
    const rows = await executor.all(old.sql, old.parameters);
    for (const [id] of rows) await transaction.apply(purging(transaction, key, String(id)));
    count += rows.length;
  }
  return count;
}

function purging(transaction: RecordTransaction, table: string, id: string): readonly Effect[] {
  const entry = { id: transaction.newId(), what: 'purge', table, record: id, by: null, at: transaction.now };
  return [
    { effect: 'purge', table, id },
    { effect: 'audit', entry: { ...entry, cause: 'recycle_bin' } },
  ];
}
