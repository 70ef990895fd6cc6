import type { Row, Values } from '@stepwell/expression';
import { acts } from '../acts/index.ts';
import { candidate } from '../decide/candidate.ts';
import { stageOf } from '../decide/choose-process.ts';
import { storedValues } from '../decide/stored-formulas.ts';
import type { TableModel } from '../model/model.ts';
import type { Effect } from '../ports/effect.ts';
import type { Command } from './command.ts';
import { systemValues } from './defaults.ts';
import { finishWrite } from './finish-write.ts';
import { loadRecord } from './load.ts';
import type { Outcome } from './outcome.ts';
import { refuse } from './refusals.ts';
import { stayEffect } from './stay.ts';
import { tasksIntoBin, tasksOutOfBin } from './tasks.ts';
import type { Work } from './work.ts';

/** Takes an act back, as long as nobody has changed the record since. Undoing is a command of its own and stands in the audit. */
export async function undo(work: Work, command: Extract<Command, { kind: 'undo' }>): Promise<Outcome> {
  const entry = await work.transaction.auditOf(command.undo);
  if (!entry?.table || !entry.record || (work.by !== null && entry.by !== work.by)) throw refuse('UNDO_GONE');
  const table = work.table(entry.table);
  const act = acts.find(({ name }) => name === entry.what);
  if (act) {
    if (!act.takeBack) throw refuse('UNDO_GONE');
    return act.takeBack(work, table, entry);
  }
  const isBinned = entry.what === 'delete';
  const right = entry.what === 'update' ? 'update' : 'read';
  const row = await loadRecord(work, table, entry.record, right, isBinned ? 'only' : 'without');
  if (row.values['version'] !== entry.version) throw refuse('UNDO_GONE', { current: row });
  const before: Values = entry.what === 'create' ? { deleted_at: work.now } : (entry.old ?? {});
  return takeBack(work, table, row, before);
}

async function takeBack(work: Work, table: TableModel, row: Row, before: Values): Promise<Outcome> {
  const id = row.values['id'] as string;
  const restored = candidate(row, { ...before, ...systemValues(work, row) });
  const stored = storedValues(table, restored, (view) => work.environment(view));
  const next = candidate(restored, stored);
  const values = { ...before, ...stored, ...systemValues(work, row) };
  const old = Object.fromEntries(Object.keys(before).map((key) => [key, row.values[key] ?? null]));
  const audit = work.audit({
    what: 'undo',
    table: table.key,
    record: id,
    version: Number(next.values['version']),
    old,
    new: before,
  });
  await work.apply([{ effect: 'update', table: table.key, id, values }, ...stayBack(work, table, row, next), audit]);
  await tasksBack(work, table, row, next);
  return finishWrite(work, { table, old: row, row: next, changed: Object.keys(before) });
}

/** Tasks follow their record into the bin and out of it. */
async function tasksBack(work: Work, table: TableModel, row: Row, next: Row): Promise<void> {
  const [was, is] = [row.values['deleted_at'] ?? null, next.values['deleted_at'] ?? null];
  if (was === null && is !== null) await tasksIntoBin(work, table, next.values['id'] as string);
  if (was !== null && is === null) await tasksOutOfBin(work, table, next.values['id'] as string, was);
}

/** Undoing a move is a stay of its own: the history tells what really happened. */
function stayBack(work: Work, table: TableModel, row: Row, next: Row): Effect[] {
  const field = table.stageField;
  if (!field || row.values[field] === next.values[field]) return [];
  const process = table.processes.find(({ key }) => key === next.values['process']);
  const to = stageOf(process, next.values[field]);
  if (!process || !to) return [];
  const placement = { process, from: stageOf(process, row.values[field]), to, moves: true, values: {} };
  return [stayEffect(work, { table, placement, old: row, row: next, skipped: false })];
}
