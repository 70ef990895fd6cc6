import type { FieldModel, Model, TableModel } from '@stepwell/engine';
import { madeOnce, type RowsBy, type TableSchema, type Type } from '@stepwell/expression';
import { type ColumnForm, columnForm } from './column.ts';

/** A field that has a column. */
export interface ColumnShape {
  readonly key: string;
  readonly column: string;
  readonly type: Type;
  readonly form: ColumnForm;
  /** Of the platform's tables, which plain SQL writes too: whole numbers and texts on every database. */
  readonly isPlain: boolean;
  readonly field: FieldModel;
}

/** A many-to-many relation: its rows stand in a table of pairs. */
export interface PairsShape {
  readonly key: string;
  readonly link: Extract<RowsBy, { readonly link: unknown }>['link'];
  /** The table the other records are of. */
  readonly target: string;
}

/** A table of an app as the store keeps it. */
export interface TableShape {
  readonly model: TableModel;
  readonly schema: TableSchema;
  readonly columns: readonly ColumnShape[];
  readonly byKey: ReadonlyMap<string, ColumnShape>;
  readonly pairs: readonly PairsShape[];
  /** Fields whose rows are lines: key of the field, and the table of its rows. */
  readonly lines: readonly { readonly key: string; readonly table: string }[];
}

const shapes = new WeakMap<Model, Map<string, TableShape>>();

/** The shape of a table, made once per published version. */
export function shapeOf(model: Model, table: string): TableShape {
  const known = madeOnce(shapes, model, () => new Map<string, TableShape>());
  return madeOnce(known, table, () => makeShape(model, table));
}

function makeShape(model: Model, key: string): TableShape {
  const table = model.tables.get(key);
  const schema = model.schema.tables.get(key);
  if (!table || !schema) throw new Error(`The app has no table ${key}`);
  const columns = [...table.fields.values()].flatMap((field) => columnShape(model, table, field));
  return {
    model: table,
    schema,
    columns,
    byKey: new Map(columns.map((column) => [column.key, column])),
    pairs: [...table.fields.keys()].flatMap((field) => pairsShape(schema, field)),
    lines: [...table.fields.values()].flatMap((field) => linesShape(schema, field)),
  };
}

function columnShape(model: Model, table: TableModel, field: FieldModel): ColumnShape[] {
  if (field.column === undefined) return [];
  const type = model.schema.tables.get(table.key)?.fields.get(field.key)?.type ?? field.type.type(field.options, model.context);
  const isPlain = table.kind === 'companion';
  return [{ key: field.key, column: field.column, type, form: columnForm(type), isPlain, field }];
}

/** The side that owns the pairs writes them: the inverse has the same link the other way round, and no definition of its own. */
function pairsShape(schema: TableSchema, key: string): PairsShape[] {
  const field = schema.fields.get(key);
  if (field?.type.kind !== 'rows' || !field.rows || !('link' in field.rows)) return [];
  return field.rows.link.from === OWN_SIDE ? [{ key, link: field.rows.link, target: field.type.table }] : [];
}
const OWN_SIDE = 'record';

function linesShape(schema: TableSchema, field: FieldModel): { key: string; table: string }[] {
  const type = schema.fields.get(field.key)?.type;
  return field.type.rows === 'lines' && type?.kind === 'rows' ? [{ key: field.key, table: type.table }] : [];
}
