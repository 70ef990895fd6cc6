import type { TableModel } from '../model/model.ts';
import { loadSettled } from './load.ts';
import { spread } from './propagate.ts';
import type { Work } from './work.ts';

/** Notes when a person first saw a record, or did something to it, since it came to its owner. The version stays as it is. */
export async function noteFirst(
  work: Work,
  table: TableModel,
  { id, field }: { readonly id: string; readonly field: 'first_viewed_at' | 'first_action_at' },
): Promise<void> {
  if (!table.owner || work.by === null) return;
  const row = await loadSettled(work, table, id);
  if (!row || (row.values[table.owner] ?? null) === null || (row.values[field] ?? null) !== null) return;
  const values = { [field]: work.now };
  const write = () => work.apply([{ effect: 'update', table: table.key, id, values, quiet: true }]);
  await spread(work, { table, id, changed: [field] }, write);
  work.touch(table.key, id);
}
