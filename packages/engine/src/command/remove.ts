import type { Row, Values } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import type { Effect } from '../ports/effect.ts';
import { labelWords } from '../values/words.ts';
import { bringBackChildren } from './bring-back.ts';
import type { Command } from './command.ts';
import { systemValues } from './defaults.ts';
import { finishWrite } from './finish-write.ts';
import { checkVersion, loadRecord } from './load.ts';
import type { Outcome } from './outcome.ts';
import { refuse } from './refusals.ts';
import { type RelationBeside, type RelationTo, relationsBeside, relationsTo } from './relations-to.ts';
import { setRelation } from './set-relation.ts';
import { tasksIntoBin, tasksOutOfBin } from './tasks.ts';
import type { Work } from './work.ts';

const ID = { fields: ['id'], one: {}, many: {}, parameters: [] };

/** Puts a record into the recycle bin; relations to it do as their `onDelete` says. */
export async function remove(work: Work, command: Extract<Command, { kind: 'delete' }>): Promise<Outcome> {
  const table = work.table(command.table);
  const old = await loadRecord(work, table, command.id, 'delete');
  checkVersion(old, command.version);
  return bin(work, table, old, 'delete');
}

/** Puts a record into the recycle bin, as an act called `what`. The audit also keeps who pointed to it, so that undoing finds them. */
export async function bin(work: Work, table: TableModel, old: Row, what: 'delete' | 'undo'): Promise<Outcome> {
  const id = old.values['id'] as string;
  for (const relation of relationsBeside(work, table.key)) await demandUnused(work, relation, id);
  const cleared: Record<string, readonly string[]> = {};
  for (const relation of relationsTo(work, table.key)) {
    const ids = await releaseRelation(work, relation, id);
    if (ids.length > 0) cleared[`${relation.table.key}.${relation.field}`] = ids;
  }
  const values = { ...systemValues(work, old), deleted_at: work.now };
  const row: Row = { ...old, values: { ...old.values, ...values } };
  const version = Number(row.values['version']);
  const before: Values = { deleted_at: null, ...cleared };
  const audit = work.audit({ what, table: table.key, record: id, version, old: before, new: { deleted_at: work.now } });
  const effects: Effect[] = [{ effect: 'update', table: table.key, id, values }, audit];
  const happened = { on: 'deleted', old } as const;
  const outcome = await finishWrite(work, { table, row, effects, changed: 'all', undo: audit.entry.id, happened });
  await tasksIntoBin(work, table, id);
  return outcome;
}

/** Takes a record out of the recycle bin, with what went there because of it. */
export async function restore(work: Work, command: Extract<Command, { kind: 'restore' }>): Promise<Outcome> {
  const table = work.table(command.table);
  const old = await loadRecord(work, table, command.id, 'delete', 'only');
  const values = { ...systemValues(work, old), deleted_at: null };
  const row: Row = { ...old, values: { ...old.values, ...values } };
  const version = Number(row.values['version']);
  const before = { deleted_at: old.values['deleted_at'] ?? null };
  const audit = work.audit({
    what: 'restore',
    table: table.key,
    record: command.id,
    version,
    old: before,
    new: { deleted_at: null },
  });
  const effects: Effect[] = [{ effect: 'update', table: table.key, id: command.id, values }, audit];
  const outcome = await finishWrite(work, { table, row, effects, changed: 'all', undo: audit.entry.id, derive: true });
  await tasksOutOfBin(work, table, command.id, before.deleted_at);
  await bringBackChildren(work, table, old);
  return outcome;
}

/** `restrict`: refuse while such records are there · `clear`: blank the relation · `cascade`: they go into the bin too. Answers the blanked. */
async function releaseRelation(work: Work, { table, field, onDelete }: RelationTo, id: string): Promise<string[]> {
  const rows = await work.transaction.find({
    table: table.key,
    equals: { [field]: id },
    needs: ID,
    limit: onDelete === 'restrict' ? 1 : 1000,
  });
  if (rows.length === 0) return [];
  if (onDelete === 'restrict')
    throw refuse('STILL_REFERENCED', { why: { words: usedBy(table), values: { table: table.key, field } } });
  if (onDelete === 'cascade') {
    for (const row of rows) await bin(work, table, row, 'delete');
    return [];
  }
  for (const row of rows) await setRelation(work, { table, field, row }, null);
  return rows.map(({ values }) => values['id'] as string);
}

/** What only another version has is for those who work with it to unlink, whatever its `onDelete` says. */
async function demandUnused(work: Work, { model, table, field }: RelationBeside, id: string): Promise<void> {
  const rows = await work.transaction.find({ model, table: table.key, equals: { [field.key]: id }, needs: ID, limit: 1 });
  if (rows.length === 0) return;
  const [name, by] = [labelWords(table.label, table.key), labelWords(field.label, field.key)];
  const words = {
    'zh-CN': `“${name['zh-CN']}”里还有记录通过“${by['zh-CN']}”指向它，这个字段只在另一个版本（试点）里。请让正在试用的同事先解除关联。`,
    en: `Records of "${name.en}" still point to it by "${by.en}", a field that only another version (a pilot) has. Ask somebody who tries it to unlink them.`,
  };
  throw refuse('STILL_REFERENCED', { why: { words, values: { table: table.key, field: field.key } } });
}

const usedBy = (table: TableModel) => {
  const name = labelWords(table.label, table.key);
  return { 'zh-CN': `“${name['zh-CN']}”里还有记录指向它。`, en: `Records of "${name.en}" still point to it.` };
};
