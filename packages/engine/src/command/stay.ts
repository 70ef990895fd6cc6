import type { Row } from '@stepwell/expression';
import type { Placement } from '../decide/place-in-process.ts';
import type { TableModel } from '../model/model.ts';
import type { Effect } from '../ports/effect.ts';
import type { Work } from './work.ts';

export interface Stay {
  readonly table: TableModel;
  readonly placement: Placement;
  readonly old: Row | null;
  readonly row: Row;
  readonly skipped: number;
  readonly reason?: string;
}

/** The stay in a stage begins: a row of `x.moves`. */
export function stayEffect(work: Work, { table, placement, old, row, skipped, reason }: Stay): Effect {
  const owner = table.owner ? ((row.values[table.owner] as string | null) ?? null) : null;
  const move = {
    process: placement.process.key,
    processVersion: work.model.version,
    stage: placement.to.key,
    category: placement.to.category,
    from: placement.from?.key ?? null,
    at: work.now,
    by: work.by,
    owner,
    skipped,
    overdue: old?.values['overdue'] === true,
    reason,
  };
  return { effect: 'stay', table: table.key, id: row.values['id'] as string, move };
}
