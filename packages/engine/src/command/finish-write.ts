import type { Row } from '@stepwell/expression';
import type { Placement } from '../decide/place-in-process.ts';
import type { TableModel } from '../model/model.ts';
import type { Outcome } from './outcome.ts';
import { propagate } from './propagate.ts';
import type { Work } from './work.ts';

export interface Finished {
  readonly table: TableModel;
  readonly old: Row | null;
  readonly row: Row;
  readonly changed: readonly string[];
  readonly undo?: string;
  readonly placement?: Placement;
}

/** Ends a write: marks who else must be derived again, tells open pages, and answers. */
export async function finishWrite(work: Work, { table, old, row, changed, undo, placement }: Finished): Promise<Outcome> {
  const id = row.values['id'] as string;
  await propagate(work, table, { old, row, changed });
  work.settled.set(`${table.key} ${id}`, row);
  if (table.timeouts.length > 0) work.timed.set(`${table.key} ${id}`, { table: table.key, id });
  if (placement?.moves) work.entered.push({ table, id, placement });
  work.announce(table.key, id, Number(row.values['version']));
  return { table: table.key, id, row, undo };
}
