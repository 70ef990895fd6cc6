import type { Row } from '@stepwell/expression';
import type { Placement } from '../decide/place-in-process.ts';
import type { TableModel } from '../model/model.ts';
import type { Effect } from '../ports/effect.ts';
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
  work.announce(table.key, id, Number(row.values['version']));
  return { table: table.key, id, row, undo };
}
