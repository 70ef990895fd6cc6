import type { Process } from '../shapes/index.ts';
import { ALL_TASKS, COMPANIONS, type Companion } from './companions.ts';
import { type Building, type FullTable, put } from './full-table.ts';
import { idOf } from './system-fields.ts';

/** Sets the companions of a table beside it, and a to-many field to each into it. */
export function addCompanions(building: Building, table: FullTable, processes: readonly Process[]): void {
  for (const companion of COMPANIONS) {
    const key = `${table.key}.${companion.key}`;
    const fixed = { app: building.app.info.key, table: table.key };
    const full = emptyTable(companion, key, { parent: table.key, fixed });
    const parent = { key: 'parent', type: 'relation', table: table.key, label: table.label };
    put(full, parent, building, { system: true, column: 'record' });
    fill(full, companion, processes, building);
    building.tables.set(key, full);
    const field = { key: companion.key, type: 'relation', table: key, match: 'parent = record.id', label: companion.label };
    put(table, field, building, { system: true, rows: { key: 'record' } });
  }
}

/** The table `task`: the tasks of all tables. */
export function allTasks(building: Building): FullTable {
  const full = emptyTable(ALL_TASKS, ALL_TASKS.key, { fixed: { app: building.app.info.key } });
  fill(full, ALL_TASKS, [], building);
  return full;
}

function emptyTable(companion: Companion, key: string, more: Pick<FullTable, 'parent' | 'fixed'>): FullTable {
  const { label, sqlName, order, title } = companion;
  const definition = { key, label, title, fields: [] };
  return { key, kind: 'companion', label, sqlName, order, definition, fields: new Map(), ...more };
}

function fill(table: FullTable, companion: Companion, processes: readonly Process[], building: Building): void {
  for (const field of [idOf(table.key), ...companion.fields(processes)]) put(table, field, building, { system: true });
}
