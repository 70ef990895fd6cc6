import type { Row, Values } from '@stepwell/expression';
import { acts } from '../acts/index.ts';
import { candidate } from '../decide/candidate.ts';
import { stageOf } from '../decide/choose-process.ts';
import type { TableModel } from '../model/model.ts';
import type { Effect } from '../ports/effect.ts';
import { bringBackChildren, pointBack } from './bring-back.ts';
import type { Command } from './command.ts';
import { systemValues } from './defaults.ts';
import type { Done } from './done.ts';
import { finishWrite } from './finish-write.ts';
import { loadRecord, needsOf } from './load.ts';
import type { Outcome } from './outcome.ts';
import { ownRows } from './own-rows.ts';
import { refuse } from './refusals.ts';
import { bin } from './remove.ts';
import { stayEffect } from './stay.ts';
import { endTasksOf, reopenTasksOf, tasksOutOfBin } from './tasks.ts';
import type { Work } from './work.ts';

type TakeBack = (work: Work, table: TableModel, done: Done) => Promise<Outcome>;

const ways: { readonly [what: string]: TakeBack } = {
  create: async (work, table, done) => bin(work, table, await presentRow(work, table, done), 'undo'),
  update: (work, table, done) => goBack(work, table, done),
  restore: async (work, table, done) => bin(work, table, await presentRow(work, table, done), 'undo'),
  delete: async (work, table, done) => {
    const row = await presentRow(work, table, done);
    const outcome = await goBack(work, table, done);
    await bringBackChildren(work, table, row);
    await pointBack(work, done.record, done.old ?? {});
    return outcome;
  },
};

/** Takes an act back, as long as nobody has changed the record since. Undoing is a command of its own and stands in the audit. */
export async function undo(work: Work, command: Extract<Command, { kind: 'undo' }>): Promise<Outcome> {
  const entry = await work.transaction.auditOf(command.undo);
  if (!entry?.table || !entry.record || (work.by !== null && entry.by !== work.by)) throw refuse('UNDO_GONE');
  const table = work.table(entry.table);
  const way = acts.find(({ name }) => name === entry.what)?.takeBack ?? ways[entry.what];
  if (!way) throw refuse('UNDO_GONE');
  return way(work, table, entry as Done);
}

/** The record as the act left it. */
async function presentRow(work: Work, table: TableModel, done: Done): Promise<Row> {
  const find = { table: table.key, ids: [done.record], needs: needsOf(table), deleted: 'with' } as const;
  const [row] = await work.transaction.find(find);
  if (row && row.values['version'] === done.version) return row;
  const current = row && (await work.transaction.find({ ...find, allowed: { actor: work.actor, act: 'read' } }))[0];
  throw refuse('UNDO_GONE', current && { current });
}

/**
 * Puts back what an act changed. Whose act took the right to the record away (handing it over does) may take it back: the right
 * has to hold before or after.
 */
async function goBack(work: Work, table: TableModel, done: Done): Promise<Outcome> {
  const row = await presentRow(work, table, done);
  const right = done.what === 'update' ? 'update' : 'read';
  const isBinned = (row.values['deleted_at'] ?? null) !== null;
  const might = await mayDo(work, { table, done, right, deleted: isBinned ? 'only' : 'without' });
  const before = Object.fromEntries(Object.entries(done.old ?? {}).filter(([key]) => table.fields.has(key)));
  const outcome = await takeBack(work, table, { row, before, done });
  if (!might) await loadRecord(work, table, done.record, right);
  return outcome;
}

interface MayDo {
  readonly table: TableModel;
  readonly done: Done;
  readonly right: 'update' | 'read';
  readonly deleted: 'only' | 'without';
}

const mayDo = async (work: Work, { table, done, right, deleted }: MayDo): Promise<boolean> => {
  const find = { table: table.key, ids: [done.record], needs: { fields: ['id'], one: {}, many: {}, parameters: [] }, deleted };
  const allowed = (act: 'update' | 'read' | 'move') =>
    work.transaction.find({ ...find, allowed: { actor: work.actor, act }, environment: work.environment(null) });
  if ((await allowed(right)).length > 0) return true;
  const isMove = table.stageField !== undefined && table.stageField in (done.old ?? {});
  return isMove && (await allowed('move')).length > 0;
};

async function takeBack(
  work: Work,
  table: TableModel,
  { row, before, done }: { readonly row: Row; readonly before: Values; readonly done: Done },
): Promise<Outcome> {
  const id = done.record;
  const values = { ...before, ...systemValues(work, row) };
  const next = candidate(row, values);
  const present = { ...row.values, ...(await ownRows(work, table, id, Object.keys(before))) };
  const old = Object.fromEntries(Object.keys(before).map((key) => [key, present[key] ?? null]));
  const version = Number(next.values['version']);
  const audit = work.audit({ what: 'undo', table: table.key, record: id, version, old, new: before });
  const effects: Effect[] = [{ effect: 'update', table: table.key, id, values }, ...stayBack(work, table, row, next), audit];
  const changed = 'deleted_at' in before ? 'all' : Object.keys(values);
  const outcome = await finishWrite(work, { table, row: next, effects, changed, derive: true });
  await tasksBack(work, table, row, next);
  await tasksOfStageBack(work, table, { row, next, at: done.at });
  return outcome;
}

/** Tasks follow their record out of the bin. */
async function tasksBack(work: Work, table: TableModel, row: Row, next: Row): Promise<void> {
  const [was, is] = [row.values['deleted_at'] ?? null, next.values['deleted_at'] ?? null];
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
  return [stayEffect(work, { table, placement, old: row, row: next, skipped: 0 })];
}

/** The tasks of the stage that is left end; those that the move had ended are open again. */
async function tasksOfStageBack(
  work: Work,
  table: TableModel,
  back: { readonly row: Row; readonly next: Row; readonly at: number },
) {
  const [from, to] = [back.row, back.next].map(({ values }) => values[table.stageField ?? ''] ?? null);
  if (from === to || typeof from !== 'string' || typeof to !== 'string') return;
  const id = back.row.values['id'] as string;
  await endTasksOf(work, table, id, from);
  await reopenTasksOf(work, table, { record: id, stage: to, endedAt: back.at });
}
