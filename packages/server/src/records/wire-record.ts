import {
  type FieldModel,
  isAllowed,
  type Model,
  type QueryAnswer,
  type QueryColumn,
  readableFields,
  type TableModel,
  type WireRecord,
  writeValue,
} from '@stepwell/engine';
import { madeOnce, type Row, type Type, type Value } from '@stepwell/expression';
import type { AtTable, Here } from '../apps/here.ts';
import { surroundings } from '../apps/here.ts';
import type { Files } from '../files/files.ts';

/** These stand beside `values`. */
export const BESIDE: ReadonlySet<string> = new Set(['id', 'version']);

const knowing = new WeakMap<Files, WeakMap<Model, Map<string, Model>>>();

/** The model with what the field types must know of files, and of the reader, to write them; made once per version and language. */
function knowingFiles({ app: { model }, actor: { locale } }: Here, files: Files): Model {
  const byModel = madeOnce(knowing, files, () => new WeakMap<Model, Map<string, Model>>());
  const byLocale = madeOnce(byModel, model, () => new Map<string, Model>());
  const fileOf = (id: string) => files.named(id);
  return madeOnce(byLocale, locale, () => ({ ...model, context: { ...model.context, locale, fileOf } }));
}

/** The ids of the files in some values, so that they can be described. */
function* fileIds(fields: Iterable<readonly [FieldModel, Value | undefined]>): Generator<string> {
  for (const [field, value] of fields)
    if (field.type.group === 'file' && Array.isArray(value)) for (const id of value) if (typeof id === 'string') yield id;
}

/** The fields of this very record that its reader may see. */
function shownFields(here: AtTable, row: Row): FieldModel[] {
  const rights = readableFields(here.app.model, here.actor, here.table);
  const shown: FieldModel[] = [];
  for (const key of Object.keys(row.values)) {
    const field = here.table.fields.get(key);
    if (!field || BESIDE.has(key)) continue;
    const right = rights.get(key) ?? false;
    if (typeof right === 'boolean' ? right : isAllowed(right, surroundings(here, row))) shown.push(field);
  }
  return shown;
}

/** A record that a command left behind, as its reader may see it: the JSON text of a `WireRecord`, written field by field. */
export async function recordText(here: AtTable, row: Row, files: Files): Promise<string> {
  const model = knowingFiles(here, files);
  const shown = shownFields(here, row);
  const held = shown.filter((field) => field.type.group === 'file');
  if (held.length > 0) await files.know(fileIds(held.map((field) => [field, row.values[field.key]])));
  let values = '';
  for (const field of shown) {
    const text = jsonOf(writeValue(model, here.table, field, row.values[field.key]));
    values += `${values === '' ? '' : ','}"${field.key}":${text}`;
  }
  return `{"id":${JSON.stringify(row.values['id'])},"version":${Number(row.values['version'])},"values":{${values}}}`;
}

/** A wire value as JSON text. */
export function jsonOf(wire: unknown): string {
  if (wire === null || wire === undefined) return 'null';
  return typeof wire === 'number' && Number.isFinite(wire) ? String(wire) : JSON.stringify(wire);
}

/** A value that belongs to no field, by its type alone. */
function wireOfType(type: Type, value: Value): unknown {
  if (value === null) return null;
  if (type.kind === 'number') return Number(value) / 10 ** type.scale;
  if (type.kind === 'datetime') return new Date(Number(value)).toISOString();
  if (type.kind === 'list') return (value as readonly Value[]).map((item) => wireOfType(type.of, item));
  return typeof value === 'bigint' ? Number(value) : value;
}

/** How a column of an answer is written. */
export interface Writer {
  readonly key: string;
  readonly field?: FieldModel;
  readonly write: (value: Value) => unknown;
}

function writerOf(model: Model, column: QueryColumn): Writer {
  const table: TableModel | undefined = column.field && model.tables.get(column.field.table);
  const field = column.field && table?.fields.get(column.field.field);
  if (table && field) return { key: column.key, field, write: (value) => writeValue(model, table, field, value) };
  return { key: column.key, write: (value) => wireOfType(column.type, value) };
}

/** How each column of an answer is written, when the files in it are known. */
export async function writersOf(here: Here, answer: QueryAnswer, files: Files): Promise<readonly Writer[]> {
  const model = knowingFiles(here, files);
  const writers = answer.columns.map((column) => writerOf(model, column));
  const withFiles = writers.filter((writer) => writer.field?.type.group === 'file');
  if (withFiles.length > 0) {
    const pairs = answer.rows.flatMap((row) => withFiles.map(({ key, field }) => [field as FieldModel, row[key]] as const));
    await files.know(fileIds(pairs));
  }
  return writers;
}

/** The rows of an answer as they travel. */
export async function wireRows(here: Here, answer: QueryAnswer, files: Files): Promise<Record<string, unknown>[]> {
  const writers = await writersOf(here, answer, files);
  return answer.rows.map((row) => {
    const wire: Record<string, unknown> = {};
    for (const { key, write } of writers) wire[key] = write(row[key] ?? null);
    return wire;
  });
}

/** The rows of an ungrouped answer as records. */
export async function wireRecords(here: Here, answer: QueryAnswer, files: Files): Promise<WireRecord[]> {
  const rows = await wireRows(here, { ...answer, columns: answer.columns.filter(({ key }) => !BESIDE.has(key)) }, files);
  return rows.map((values, index) => {
    const { id, version } = answer.rows[index] as { id: Value; version: Value };
    return { id: String(id), version: Number(version), values };
  });
}
