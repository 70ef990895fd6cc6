import {
  type FieldModel,
  fieldRightOf,
  isAllowed,
  type QueryAnswer,
  type QueryColumn,
  type TableModel,
  type WireRecord,
  writeValue,
} from '@stepwell/engine';
import type { Row, Type, Value } from '@stepwell/expression';
import type { AtTable, Here } from '../apps/here.ts';
import { surroundings } from '../apps/here.ts';
import type { Files } from '../files/files.ts';

/** These stand beside `values`. */
const BESIDE: ReadonlySet<string> = new Set(['id', 'version']);

/** The model with what the field types must know of files to write them. */
const knowingFiles = ({ app: { model }, actor }: Here, files: Files) => ({
  ...model,
  context: { ...model.context, locale: actor.locale, fileOf: (id: string) => files.named(id) },
});

/** The ids of the files in some values, so that they can be described. */
function* fileIds(fields: Iterable<readonly [FieldModel, Value | undefined]>): Generator<string> {
  for (const [field, value] of fields)
    if (field.type.group === 'file' && Array.isArray(value)) for (const id of value) if (typeof id === 'string') yield id;
}

/** Whether the reader may see a field of this very record. */
function isReadable(here: AtTable, field: FieldModel, row: Row): boolean {
  const right = fieldRightOf(here.app.model, here.actor, { table: here.table.key, key: field.key }, 'read');
  return typeof right === 'boolean' ? right : isAllowed(right, surroundings(here, row));
}

/** A record that a command left behind, as its reader may see it. */
export async function wireRecord(here: AtTable, row: Row, files: Files): Promise<WireRecord> {
  const model = knowingFiles(here, files);
  const shown = Object.keys(row.values).flatMap((key) => {
    const field = here.table.fields.get(key);
    return field && !BESIDE.has(key) && isReadable(here, field, row) ? [field] : [];
  });
  await files.know(fileIds(shown.map((field) => [field, row.values[field.key]])));
  const values = Object.fromEntries(
    shown.map((field) => [field.key, writeValue(model, here.table, field, row.values[field.key])]),
  );
  return { id: String(row.values['id']), version: Number(row.values['version']), values };
}

/** A value that belongs to no field, by its type alone. */
function wireOfType(type: Type, value: Value): unknown {
  if (value === null) return null;
  if (type.kind === 'number') return Number(value) / 10 ** type.scale;
  if (type.kind === 'datetime') return new Date(Number(value)).toISOString();
  if (type.kind === 'list') return (value as readonly Value[]).map((item) => wireOfType(type.of, item));
  return typeof value === 'bigint' ? Number(value) : value;
}

interface Writer {
  readonly key: string;
  readonly field?: FieldModel;
  readonly write: (value: Value) => unknown;
}

function writerOf(here: Here, column: QueryColumn, files: Files): Writer {
  const model = knowingFiles(here, files);
  const table: TableModel | undefined = column.field && model.tables.get(column.field.table);
  const field = column.field && table?.fields.get(column.field.field);
  if (table && field) return { key: column.key, field, write: (value) => writeValue(model, table, field, value) };
  return { key: column.key, write: (value) => wireOfType(column.type, value) };
}

/** The rows of an answer as they travel. */
export async function wireRows(here: Here, answer: QueryAnswer, files: Files): Promise<Record<string, unknown>[]> {
  const writers = answer.columns.map((column) => writerOf(here, column, files));
  const withFiles = writers.filter((writer) => writer.field?.type.group === 'file');
  if (withFiles.length > 0) {
    const pairs = answer.rows.flatMap((row) => withFiles.map(({ key, field }) => [field as FieldModel, row[key]] as const));
    await files.know(fileIds(pairs));
  }
  return answer.rows.map((row) => Object.fromEntries(writers.map(({ key, write }) => [key, write(row[key] ?? null)])));
}

/** The rows of an ungrouped answer as records. */
export async function wireRecords(here: Here, answer: QueryAnswer, files: Files): Promise<WireRecord[]> {
  const rows = await wireRows(here, { ...answer, columns: answer.columns.filter(({ key }) => !BESIDE.has(key)) }, files);
  return rows.map((values, index) => {
    const { id, version } = answer.rows[index] as { id: Value; version: Value };
    return { id: String(id), version: Number(version), values };
  });
}
