import type { Row } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import { labelWords } from '../values/words.ts';
import type { Command } from './command.ts';
import { systemValues } from './defaults.ts';
import { finishWrite } from './finish-write.ts';
import { checkVersion, loadRecord } from './load.ts';
import type { Outcome } from './outcome.ts';
import { refuse } from './refusals.ts';
import { tasksIntoBin, tasksOutOfBin } from './tasks.ts';
import type { Work } from './work.ts';

const ID = { fields: ['id'], one: {}, many: {}, parameters: [] };

/** Puts a record into the recycle bin; relations to it do as their `onDelete` says. */
export async function remove(work: Work, command: Extract<Command, { kind: 'delete' }>): Promise<Outcome> {
  const table = work.table(command.table);
  const old = await loadRecord(work, table, command.id, 'delete');
  checkVersion(old, command.version);
  return bin(work, table, old);
}

async function bin(work: Work, table: TableModel, old: Row): Promise<Outcome> {
  const id = old.values['id'] as string;
  for (const relation of relationsTo(work, table.key)) await releaseRelation(work, relation, id);
  const values = { ...systemValues(work, old), deleted_at: work.now };
  const row: Row = { ...old, values: { ...old.values, ...values } };
  const version = Number(row.values['version']);
  const audit = work.audit({
    what: 'delete',
    table: table.key,
    record: id,
    version,
    old: { deleted_at: null },
    new: { deleted_at: work.now },
  });
  await work.apply([{ effect: 'update', table: table.key, id, values }, audit]);
  await tasksIntoBin(work, table, id);
  return finishWrite(work, { table, old, row, changed: ['deleted_at'], undo: audit.entry.id });
}

/** Takes a record out of the recycle bin. */
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
  await work.apply([{ effect: 'update', table: table.key, id: command.id, values }, audit]);
  await tasksOutOfBin(work, table, command.id, before.deleted_at);
  return finishWrite(work, { table, old: null, row, changed: Object.keys(row.values), undo: audit.entry.id });
}

interface Relation {
  readonly table: TableModel;
  readonly field: string;
  readonly onDelete: unknown;
}

function relationsTo(work: Work, target: string): Relation[] {
  return [...work.model.tables.values()]
    .filter((table) => table.kind === 'table')
    .flatMap((table) =>
      [...table.fields.values()]
        .filter((field) => !field.system && field.column && isRefTo(work, table.key, field.key, target))
        .map((field) => ({ table, field: field.key, onDelete: field.options['onDelete'] ?? 'restrict' })),
    );
}

function isRefTo(work: Work, table: string, field: string, target: string): boolean {
  const type = work.model.schema.tables.get(table)?.fields.get(field)?.type;
  return type?.kind === 'ref' && type.table === target;
}

/** `restrict`: refuse while such records are there · `clear`: blank the relation · `cascade`: they go into the bin too. */
async function releaseRelation(work: Work, { table, field, onDelete }: Relation, id: string): Promise<void> {
  const needs = onDelete === 'restrict' ? ID : { ...ID, fields: ['id', 'version', 'deleted_at'] };
  const rows = await work.transaction.find({
    table: table.key,
    equals: { [field]: id },
    needs,
    limit: onDelete === 'restrict' ? 1 : 1000,
  });
  if (rows.length === 0) return;
  if (onDelete === 'restrict')
    throw refuse('STILL_REFERENCED', { why: { words: usedBy(table), values: { table: table.key, field } } });
  for (const row of rows) {
    if (onDelete === 'cascade') await bin(work, table, row);
    else
      await work.apply([
        {
          effect: 'update',
          table: table.key,
          id: row.values['id'] as string,
          values: { [field]: null, ...systemValues(work, row) },
        },
      ]);
  }
}

const usedBy = (table: TableModel) => {
  const name = labelWords(table.label, table.key);
  return { 'zh-CN': `“${name['zh-CN']}”里还有记录指向它。`, en: `Records of "${name.en}" still point to it.` };
};
