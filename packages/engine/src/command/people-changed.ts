import { madeOnce } from '@stepwell/expression';
import type { PeopleReading } from '../model/people-readings.ts';
import type { ReadRows } from '../ports/store.ts';
import type { Directory } from './directory.ts';
import type { Change } from './propagate.ts';
import { touchSoon } from './touch-readers.ts';
import type { Work } from './work.ts';

/** Marks the records that derive something from a user as one of the company: somebody's manager, in somebody's team, of some role. */
export async function touchPeopleReaders(
  work: Work,
  { id, changed }: Pick<Change, 'id' | 'changed'>,
  former: Directory,
): Promise<void> {
  const concerned = work.model.peopleReadings.filter(
    ({ fields }) => changed === 'all' || fields.some((field) => changed.includes(field)),
  );
  for (const reading of concerned) {
    const askedAbout = usersAskedAbout(reading, id, [former, work.directory]);
    await touchSoon(work, pathOf(reading), askedAbout);
  }
}

const paths = new WeakMap<PeopleReading, { readonly table: string; readonly path: readonly string[] }>();

/** The same object for each reading, by which its statement is kept. */
const pathOf = (reading: PeopleReading) => madeOnce(paths, reading, () => ({ table: reading.table, path: reading.whose ?? [] }));

/** The users whose answers a change of this one can change: those below him for whom it lies above them, and the other way round. */
function usersAskedAbout({ lie, whose }: PeopleReading, user: string, directories: readonly Directory[]): ReadRows {
  if (lie === 'anywhere' || !whose) return 'all';
  const reach = lie === 'above' ? ({ teamOf }: Directory) => teamOf(user) : (directory: Directory) => lineAbove(directory, user);
  return { ids: [...new Set(directories.flatMap(reach))] };
}

/** A user and everyone above him. */
function lineAbove({ managerOf }: Directory, user: string): string[] {
  const line = new Set([user]);
  for (const one of line) {
    const manager = managerOf(one, 1);
    if (manager !== null) line.add(manager);
  }
  return [...line];
}
