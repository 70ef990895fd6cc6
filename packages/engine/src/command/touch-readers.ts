import type { Reading } from '../model/model.ts';
import type { ReadRows } from '../ports/store.ts';
import type { Work } from './work.ts';

/** The records that derive something from these rows must be derived again in this command. */
export async function touchReaders(work: Work, reading: Pick<Reading, 'table' | 'path'>, rows: ReadRows): Promise<void> {
  touchAll(work, reading.table, await work.transaction.readers(reading, rows));
}

function touchAll(work: Work, table: string, ids: readonly string[]): void {
  for (const id of ids) work.touch(table, id);
}

/** More records than this are not derived in the command of a change of the organisation, but soon after, one by one. */
const FEW = 200;

/** The same where very many may depend on one row: they follow soon, each in a command of its own. */
export async function touchSoon(work: Work, reading: Pick<Reading, 'table' | 'path'>, rows: ReadRows): Promise<void> {
  const ids = await work.transaction.readers(reading, rows);
  if (ids.length <= FEW) touchAll(work, reading.table, ids);
  else await work.apply([{ effect: 'derive', table: reading.table, ids }]);
}
