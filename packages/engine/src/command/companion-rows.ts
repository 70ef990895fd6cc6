import type { Effect } from '../ports/effect.ts';
import type { ReadRows } from '../ports/store.ts';

/** Rows of a companion that an effect writes. */
export interface CompanionRows {
  readonly companion: string;
  readonly rows: ReadRows;
}

const besides: { readonly [effect: string]: string } = {
  stay: 'moves',
  changes: 'changes',
  activity: 'activities',
  retract: 'activities',
  timers: 'timers',
};

/** The rows beside records that an effect writes; tasks stand also in the table of all tasks. */
export function companionRows(effect: Effect): CompanionRows[] {
  if ('table' in effect && 'id' in effect && besides[effect.effect]) {
    return [{ companion: `${effect.table}.${besides[effect.effect]}`, rows: { record: effect.id } }];
  }
  if ((effect.effect !== 'insert' && effect.effect !== 'update') || !effect.table.endsWith('.tasks')) return [];
  const rows = { ids: [effect.id] };
  return [effect.table, 'task'].map((companion) => ({ companion, rows }));
}
