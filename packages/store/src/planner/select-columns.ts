import type { FieldModel } from '@stepwell/engine';
import type { FieldSchema, Type, Value, Values } from '@stepwell/expression';
import { sql } from 'kysely';
import { fromJson } from '../audit/json.ts';
import { ALIAS, readColumn, standingOrderOf } from '../records/row-select.ts';
import { type ColumnShape, shapeOf } from '../records/table-shape.ts';
import { column, name } from '../sql/dialect.ts';
import type { Asking } from './asking.ts';
import { computedColumn, decodeOf, type PlannedColumn } from './planned-column.ts';

/** The columns of a query that does not group: what it selects, or every field that may be read. What may not be read is absent. */
export function selectColumns(asking: Asking): PlannedColumn[] {
  const { select } = asking.request.query;
  const entries =
    select ?? [...asking.shape.model.fields.values()].filter((field) => isOwnValue(asking, field)).map(({ key }) => key);
  const byKey = new Map(entries.map((entry, index) => [keyOf(entry), { entry, place: `#/select/${index}` }]));
  return [...byKey].flatMap(([key, { entry, place }]) => selectEntry(asking, { key, entry, place }));
}

/** What names a column: the text of its entry. */
export const keyOf = (entry: string | object): string => (typeof entry === 'string' ? entry.trim() : JSON.stringify(entry));

/** The values a record has itself: not the rows of other tables that lead to it. */
function isOwnValue({ shape }: Asking, { key, column: own, formula }: FieldModel): boolean {
  if (own !== undefined) return key !== 'id' && key !== 'version' && key !== 'deleted_at';
  return (
    formula !== undefined || shape.lines.some((lines) => lines.key === key) || shape.pairs.some((pairs) => pairs.key === key)
  );
}

interface Entry {
  readonly key: string;
  readonly entry: string | object;
  readonly place: string;
}

function selectEntry(asking: Asking, entry: Entry): PlannedColumn[] {
  const field = fieldAt(asking, entry.key);
  const isOwn = field !== undefined && !entry.key.includes('.');
  const right = isOwn ? asking.rights.field(field.table, field.schema.key, ALIAS) : true;
  if (right === false) return [];
  const planned = (isOwn ? ownColumn(asking, entry.key, field.schema) : undefined) ?? computed(asking, entry, field);
  if (!planned) return [];
  return [right === true ? planned : { ...planned, sql: sql`case when ${right} then ${planned.sql} end` }];
}

/** A value behind relations, one that is computed at read, or any other formula. */
function computed(asking: Asking, { key, entry, place }: Entry, field: FieldAt | undefined): PlannedColumn | undefined {
  const formula = asking.understand(entry, place);
  if (!formula) return undefined;
  const shown = { key, type: formula.type, ...(field ? { field: { table: field.table, field: field.schema.key } } : {}) };
  return computedColumn(shown, asking.toSql(formula, 'value', 'blank'), asking.dialect);
}

function ownColumn(asking: Asking, key: string, { type }: FieldSchema): PlannedColumn | undefined {
  const { shape, dialect } = asking;
  const shown = { key, type, field: { table: shape.schema.key, field: key } };
  const own = shape.byKey.get(key);
  if (own) return { ...shown, sql: readColumn(dialect, own), decode: decodeOf(own.form) };
  const pairs = shape.pairs.find((one) => one.key === key);
  if (pairs) {
    const { table, from, to } = pairs.link;
    const source = sql`from ${name(table)} as p where ${column('p', from)} = ${column(ALIAS, 'id')}`;
    return { ...shown, sql: dialect.jsonList(column('p', to), source), decode: listOf };
  }
  const lines = shape.lines.find((one) => one.key === key);
  return lines && { ...shown, ...linesColumn(asking, lines.table) };
}

const listOf = (stored: unknown): Value => (typeof stored === 'string' ? (JSON.parse(stored) as Value) : null);

function linesColumn(asking: Asking, table: string): Pick<PlannedColumn, 'sql' | 'decode'> {
  const lines = shapeOf(asking.model, table);
  const columns = lines.columns.filter(({ key }) => key !== 'parent');
  const from = sql`from ${name(lines.schema.sqlName)} as l where ${column('l', 'parent')} = ${column(ALIAS, 'id')}`;
  const cells = columns.map((one) => readColumn(asking.dialect, one, 'l'));
  return {
    sql: asking.dialect.jsonRows(cells, from, standingOrderOf(lines, 'l')),
    decode: (stored) =>
      typeof stored === 'string' ? (fromJson(stored) as unknown[][]).map((row) => lineOf(columns, row)) : null,
  };
}

const lineOf = (columns: readonly ColumnShape[], row: readonly unknown[]): Values =>
  Object.fromEntries(columns.map(({ key, form }, index) => [key, form.decode(row[index] ?? null)]));

interface FieldAt {
  readonly table: string;
  readonly schema: FieldSchema;
}

/** The field at the end of a dotted path. */
export function fieldAt(asking: Asking, path: string): FieldAt | undefined {
  let table: string | undefined = asking.shape.schema.key;
  let found: FieldAt | undefined;
  for (const key of path.split('.')) {
    const schema: FieldSchema | undefined =
      table === undefined ? undefined : asking.model.schema.tables.get(table)?.fields.get(key);
    if (!schema || table === undefined) return undefined;
    found = { table, schema };
    table = targetOf(schema.type);
  }
  return found;
}

const targetOf = (type: Type): string | undefined => (type.kind === 'ref' ? type.table : undefined);
