import type { Problem } from '@stepwell/definition';
import type { Row, Value, Values } from '@stepwell/expression';
import { isAllowed } from '../decide/allowed.ts';
import type { TableModel } from '../model/model.ts';
import type { Effect } from '../ports/effect.ts';
import { type Grant, rightOf } from '../rights/right-of.ts';
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
  const { values: given, problems } = readValues(work.model, table, command.values, table.stageField ? [table.stageField] : []);
  return makeRecord(work, { table, id: command.id, given, problems, grant });
}

export interface NewRecord {
  readonly table: TableModel;
  readonly id?: string;
  /** What is said of it; the rest is as it is where nothing is said. */
  readonly given: Values;
  readonly problems?: readonly Problem[];
  /** The right by which it is made. */
  readonly grant: Grant;
}

/** Judges a new record and writes it. */
export async function makeRecord(work: Work, record: NewRecord): Promise<Outcome> {
  const { table, given, problems = [], grant } = record;
  const id = record.id ?? work.transaction.newId();
  const changes = newValues(work, table, id, given);
  const written = await judgeWrite(work, { table, old: null, changes, problems, given });
  if (!isAllowed(grant, work.environment(written.row))) throw refuse('FORBIDDEN');
  const values = { ...written.row.values, ...ownerValues(work, table, null, written.row.values) };
  const row: Row = { ...written.row, values };
  const audit = work.audit({ what: 'create', table: table.key, record: id, version: 1, new: audited(table, values) });
  const effects: Effect[] = [{ effect: 'insert', table: table.key, id, values }, ...stayOf(work, table, written, row), audit];
  const happened = { on: 'created', old: null } as const;
  return finishWrite(work, { table, row, effects, changed: 'all', undo: audit.entry.id, placement: written.placement, happened });
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
