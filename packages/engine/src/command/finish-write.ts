import type { Row } from '@stepwell/expression';
import type { Placement } from '../decide/place-in-process.ts';
import type { Happens, TableModel } from '../model/model.ts';
import type { Effect } from '../ports/effect.ts';
import { noteHappening } from './happening.ts';
import type { Outcome } from './outcome.ts';
import { type Change, spread } from './propagate.ts';
import type { Work } from './work.ts';

export interface Finished {
  readonly table: TableModel;
  readonly row: Row;
  /** What does the write. */
  readonly effects: readonly Effect[];
  readonly changed: Change['changed'];
  readonly undo?: string;
  readonly placement?: Placement;
  /** What is stored of the record itself must be derived again: it was not judged as it is now. */
  readonly derive?: boolean;
  /** What happened to the record, and what it was before. */
  readonly happened?: { readonly on: Happens; readonly old: Row | null };
}

/** Does a write: marks who else must be derived again, tells open pages, and answers. */
export async function finishWrite(work: Work, finished: Finished): Promise<Outcome> {
  const { table, row, effects, changed, undo, placement } = finished;
  const id = row.values['id'] as string;
  await spread(work, { table, id, changed }, () => work.apply(effects));
  const key = `${table.key} ${id}`;
  if (finished.derive || work.touched.has(key)) work.touch(table.key, id);
  else work.settled.set(key, row);
  if (table.timeouts.length > 0) work.timed.set(key, { table: table.key, id });
  if (placement?.moves) work.entered.push({ table, id, placement });
  if (table.rules.length > 0) noteHappenings(work, finished, id);
  work.announce(table.key, id, Number(row.values['version']));
  return { table: table.key, id, row, undo };
}

function noteHappenings(work: Work, { table, row, changed, placement, happened }: Finished, id: string): void {
  if (!happened) return;
  const { on, old } = happened;
  const fields = changed === 'all' ? Object.keys(row.values) : changed;
  const note = (one: Happens) => noteHappening(work, { on: one, table, id, old, changed: fields });
  note(on);
  if (!placement?.moves) return;
  if (placement.from) note('left');
  note('entered');
}
