import { madeOnce } from '@stepwell/expression';
import type { Reading, TableModel } from '../model/model.ts';
import type { ReadRows } from '../ports/store.ts';
import { demandAdministrator } from './demand-administrator.ts';
import { touchPeopleReaders } from './people-changed.ts';
import { touchReaders, touchSoon } from './touch-readers.ts';
import type { Work } from './work.ts';

/** A change of one row: which fields, or `all` where it appears, goes into the recycle bin or comes out of it. */
export interface Change {
  readonly table: TableModel;
  readonly id: string;
  readonly changed: readonly string[] | 'all';
}

/** Writes a change of a row, and marks the records whose stored formulas or timeouts read it, before or after. */
export async function spread(work: Work, change: Change, write: () => Promise<void>): Promise<void> {
  const former = change.table.key === 'user' ? work.directory : undefined;
  await markReaders(work, change, 'before');
  await write();
  await markReaders(work, change, 'after');
  if (!former) return;
  await work.renewDirectory();
  demandAdministrator(work, former);
  await touchPeopleReaders(work, change, former);
}

/** Who works here and where: very many records may depend on one of these rows. */
const ORGANISATION: ReadonlySet<string> = new Set(['user', 'department', 'absence']);

/** Marks those who read the row as the data stands now. */
async function markReaders(work: Work, change: Change, when: 'before' | 'after'): Promise<void> {
  const { table, id, changed } = change;
  const touch = ORGANISATION.has(table.key) ? touchSoon : touchReaders;
  for (const reading of table.readers) {
    if (!matters(reading, changed, when)) continue;
    if (reading.path.length === 0) work.touch(reading.table, id);
    else await touch(work, reading, { ids: [id] });
  }
  for (const [key, readers] of readersOfLines(work, table)) {
    if (changed !== 'all' && !changed.includes(key)) continue;
    for (const reading of readers) await touchReaders(work, reading, { record: id });
  }
}

const known = new WeakMap<TableModel, readonly [field: string, readers: readonly Reading[]][]>();

/** Who reads the lines of a table's records, besides the record itself: that has just been computed with them. */
const readersOfLines = (work: Work, table: TableModel) =>
  madeOnce(known, table, () => [...table.fields.keys()].flatMap((key) => linesReaders(work, table, key)));

function linesReaders(work: Work, table: TableModel, key: string): [string, readonly Reading[]][] {
  const lines = work.model.tables.get(`${table.key}.${key}`);
  const others = lines?.kind === 'lines' ? lines.readers.filter((one) => one.table !== table.key || one.path.length > 1) : [];
  return others.length > 0 ? [[key, others]] : [];
}

function matters({ fields, keys }: Reading, changed: Change['changed'], when: 'before' | 'after'): boolean {
  if (changed === 'all') return when === 'after';
  return (when === 'after' ? fields : keys).some((field) => changed.includes(field));
}

/** Marks who reads the rows that stand beside a record: its moves, changes, activities, timers; or tasks, by their ids. */
export async function markCompanionReaders(work: Work, companion: string, rows: ReadRows): Promise<void> {
  for (const reading of work.model.tables.get(companion)?.readers ?? []) await touchReaders(work, reading, rows);
}
