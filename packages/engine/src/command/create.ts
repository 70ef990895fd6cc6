import type { Row, Value, Values } from '@stepwell/expression';
import { isAllowed } from '../decide/allowed.ts';
import type { TableModel } from '../model/model.ts';
import type { Effect } from '../ports/effect.ts';
import { rightOf } from '../rights/right-of.ts';
import { readValues } from '../values/read-values.ts';
import type { Command } from './command.ts';
import { newValues, ownerValues } from './defaults.ts';
import { finishWrite } from './finish-write.ts';
import type { Outcome } from './outcome.ts';
import { refuse } from './refusals.ts';
import { stayEffect } from './stay.ts';
import type { Work } from './work.ts';
import { judgeWrite, type Written } from './write-record.ts';

/** Makes a record. The creator owns it unless the values name someone else. */
export async function create(work: Work, command: Extract<Command, { kind: 'create' }>): Promise<Outcome> {
  const table = work.table(command.table);
  const grant = rightOf(work.model, work.actor, table.key, 'create');
  if (grant === false) throw refuse('FORBIDDEN');
  const read = readValues(work.model, table, command.values, table.stageField ? [table.stageField] : []);
  const id = command.id ?? work.transaction.newId();
  const changes = newValues(work, table, id, read.values);
  const written = await judgeWrite(work, { table, old: null, changes, problems: read.problems });
  if (!isAllowed(grant, work.environment(written.row))) throw refuse('FORBIDDEN');
  const values = { ...written.row.values, ...ownerValues(work, table, null, written.row.values) };
  const row: Row = { ...written.row, values };
  const audit = work.audit({ what: 'create', table: table.key, record: id, version: 1, new: audited(table, values) });
  const effects: Effect[] = [{ effect: 'insert', table: table.key, id, values }, ...stayOf(work, table, written, row), audit];
  return finishWrite(work, { table, row, effects, changed: 'all', undo: audit.entry.id, placement: written.placement });
}

const stayOf = (work: Work, table: TableModel, written: Written, row: Row): Effect[] =>
  written.placement ? [stayEffect(work, { table, placement: written.placement, old: null, row, skipped: 0 })] : [];

/** What the audit keeps: what is there. Blanks say nothing. */
function audited(table: TableModel, values: Values): Values {
  const kept: Record<string, Value> = {};
  for (const key of Object.keys(values)) {
    const value = values[key] ?? null;
    if (value !== null && table.fields.has(key)) kept[key] = value;
  }
  return kept;
}
