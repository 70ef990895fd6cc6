import type { FormulaPlace } from '../check/check-formula.ts';
import { type Decimal, parseDecimal } from '../evaluate/decimal.ts';
import type { FieldSchema, TableSchema } from '../schema.ts';
import { blank, boolean, list, number, opaque, ref, rows, type Type, text } from '../type.ts';
import type { Row, Value } from '../value.ts';

/** Data of any shape, with the schema it would have: for rules that come without one. */
export interface TypedData {
  readonly place: FormulaPlace;
  readonly row: Row;
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const scaleOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** The schema of some JSON, and the JSON as a row of it. */
export function typedData(data: unknown): TypedData {
  const tables = new Map<string, TableSchema>();
  addTable('data', isObject(data) ? [data] : [], tables);
  const schema = { tables, parameters: new Map(), roles: [], timeZone: 'UTC', weekStart: 1, fiscalYearStart: 1 };
  return { place: { schema, scope: { table: 'data' } }, row: rowOf(isObject(data) ? data : {}, 'data', tables) };
}

function addTable(key: string, samples: readonly { readonly [key: string]: unknown }[], tables: Map<string, TableSchema>): void {
  const names = new Set(samples.flatMap((sample) => Object.keys(sample)));
  const fields = new Map<string, FieldSchema>();
  tables.set(key, { key, sqlName: key, fields });
  for (const name of names) {
    const values = samples.map((sample) => sample[name]).filter((value) => value !== undefined);
    fields.set(name, { key: name, type: typeOfAll(`${key}.${name}`, values, tables) });
  }
}

function typeOfAll(key: string, values: readonly unknown[], tables: Map<string, TableSchema>): Type {
  const known = values.filter((value) => value !== null);
  const [first] = known;
  if (first === undefined) return blank;
  if (known.every((value) => typeof value === 'number')) return number(Math.max(...known.map(scaleOf)), 9);
  if (known.every((value) => typeof value === 'string')) return text;
  if (known.every((value) => typeof value === 'boolean')) return boolean;
  if (known.every(isObject)) return addedTable(key, known, tables, ref);
  if (!known.every((value) => Array.isArray(value))) return opaque;
  const items = known.flat();
  return items.length > 0 && items.every(isObject) ? addedTable(key, items, tables, rows) : list(typeOfAll(key, items, tables));
}

function addedTable(
  key: string,
  samples: readonly { readonly [key: string]: unknown }[],
  tables: Map<string, TableSchema>,
  type: (table: string) => Type,
): Type {
  addTable(key, samples, tables);
  return type(key);
}

function rowOf(data: { readonly [key: string]: unknown }, table: string, tables: ReadonlyMap<string, TableSchema>): Row {
  const values: { [key: string]: Value } = {};
  const one: { [key: string]: Row | null } = {};
  const many: { [key: string]: readonly Row[] } = {};
  for (const { key, type } of tables.get(table)!.fields.values()) {
    const value = data[key];
    if (type.kind === 'ref') one[key] = isObject(value) ? rowOf(value, type.table, tables) : null;
    else if (type.kind === 'rows') many[key] = Array.isArray(value) ? value.map((item) => rowOf(item, type.table, tables)) : [];
    else values[key] = innerValue(value, type);
    if (type.kind === 'ref') values[key] = isObject(value) ? key : null;
  }
  return { values, one, many };
}

function innerValue(value: unknown, type: Type): Value {
  if (value === null || value === undefined) return type.kind === 'boolean' ? false : null;
  if (type.kind === 'number') return parseDecimal(String(value), type.scale) as Decimal;
  if (type.kind === 'list') return (value as readonly unknown[]).map((item) => innerValue(item, type.of));
  return value as Value;
}
