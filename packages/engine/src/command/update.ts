import type { Row, Values } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import type { Change, Effect } from '../ports/effect.ts';
import { readValues } from '../values/read-values.ts';
import type { Command } from './command.ts';
import { ownerValues, systemValues } from './defaults.ts';
import { finishWrite } from './finish-write.ts';
import { checkVersion, loadRecord } from './load.ts';
import type { Outcome } from './outcome.ts';
import { overOwnRows, ownRows } from './own-rows.ts';
import { stayEffect } from './stay.ts';
import type { Work } from './work.ts';
import { judgeWrite, type Written } from './write-record.ts';

/** Changes values of a record; what is absent stays, null makes blank. Naming the stage moves it in the same write. */
export async function update(work: Work, command: Extract<Command, { kind: 'update' }>): Promise<Outcome> {
  const table = work.table(command.table);
  const old = await loadRecord(work, table, command.id, 'update');
  checkVersion(old, command.version);
  const read = readValues(work.model, table, command.values, table.stageField ? [table.stageField] : []);
  return writeChanges(work, { table, old, changes: read.values, problems: read.problems, reason: command.reason });
}

/** Moves a record to a stage, with values that the gates ask for in the same write. */
export async function move(work: Work, command: Extract<Command, { kind: 'move' }>): Promise<Outcome> {
  const table = work.table(command.table);
  const old = await loadRecord(work, table, command.id, 'move');
  checkVersion(old, command.version);
  const read = readValues(work.model, table, command.values ?? {});
  const changes = { ...read.values, [table.stageField ?? 'stage']: command.to };
  return writeChanges(work, { table, old, changes, problems: read.problems, reason: command.reason });
}

type Changes = Parameters<typeof judgeWrite>[1] & { readonly old: Row };

/** Judges and writes changes of an existing record; a write that changes nothing leaves no trace. */
export async function writeChanges(work: Work, write: Changes): Promise<Outcome> {
  const { table } = write;
  const id = write.old.values['id'] as string;
  const kept = await ownRows(work, table, id, Object.keys(write.changes));
  const old = { ...write.old, values: { ...write.old.values, ...kept } };
  const written = await judgeWrite(work, { ...write, old, changes: overOwnRows(table, write.changes, kept) });
  if (written.changed.length === 0) return { table: table.key, id, row: old };
  const own = { ...pick(written.row.values, written.changed), ...ownerValues(work, table, old, written.row.values) };
  const values = { ...own, ...systemValues(work, old) };
  const row: Row = { ...written.row, values: { ...written.row.values, ...values } };
  const version = Number(row.values['version']);
  const audit = work.audit({
    what: 'update',
    table: table.key,
    record: id,
    version,
    old: pick(old.values, Object.keys(own)),
    new: own,
  });
  const effects: Effect[] = [
    { effect: 'update', table: table.key, id, values },
    ...changeEffects(work, table, old, own),
    ...moveEffects(work, { table, old, row, written, reason: write.reason }),
    audit,
  ];
  const { placement } = written;
  return finishWrite(work, {
    table,
    row,
    effects,
    changed: Object.keys(values),
    undo: audit.entry.id,
    placement,
    happened: { on: 'updated', old },
  });
}

const pick = (values: Values, keys: readonly string[]): Values =>
  Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));

function moveEffects(work: Work, move: { table: TableModel; old: Row; row: Row; written: Written; reason?: string }): Effect[] {
  const { placement, way } = move.written;
  if (!placement?.moves) return [];
  return [stayEffect(work, { ...move, placement, skipped: way?.skipped ?? 0 })];
}

/** The history of single fields; what is computed follows from it and is not listed. */
function changeEffects(work: Work, table: TableModel, old: Row, own: Values): Effect[] {
  const changes: Change[] = Object.entries(own)
    .filter(([key]) => table.fields.get(key)?.computed === false)
    .map(([field, value]) => ({ field, old: old.values[field] ?? null, new: value, by: work.by, at: work.now }));
  return changes.length > 0 ? [{ effect: 'changes', table: table.key, id: old.values['id'] as string, changes }] : [];
}
