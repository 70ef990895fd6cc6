import type { Model } from '@stepwell/engine';
import { blankValues, madeOnce, type Values } from '@stepwell/expression';
import { sql } from 'kysely';
import { column, listOf, name, type Sql, type SqlDialect } from '../sql/dialect.ts';
import type { ColumnShape, TableShape } from './table-shape.ts';

/** The alias under which a table's rows are read. */
export const ALIAS = 't';

/** The values of a column as they are read. */
export const readColumn = (dialect: SqlDialect, shape: ColumnShape, alias = ALIAS): Sql =>
  columnAsRead(dialect, shape, column(alias, shape.column));

export const columnAsRead = ({ columnValue }: SqlDialect, { type, isPlain }: ColumnShape, value: Sql): Sql =>
  isPlain ? value : columnValue(value, type);

/** An encoded value as the column holds it. */
export const columnAsStored = ({ stored }: SqlDialect, { type, isPlain }: ColumnShape, encoded: Sql): Sql =>
  isPlain ? encoded : stored(encoded, type);

/** `select … from table as t`, of these columns. */
export function selectFrom(
  { schema }: TableShape,
  columns: readonly ColumnShape[],
  { dialect, more = [] }: { readonly dialect: SqlDialect; readonly more?: readonly Sql[] },
): Sql {
  const shown = listOf([...columns.map((one) => readColumn(dialect, one)), ...more]);
  return sql`select ${shown} from ${name(schema.sqlName)} as ${name(ALIAS)}`;
}

const blanks = new WeakMap<readonly ColumnShape[], Values>();

/** The inner values of a row of these columns. */
export function valuesOf(columns: readonly ColumnShape[], row: readonly unknown[]): Values {
  const values: Record<string, Values[string]> = {
    ...madeOnce(blanks, columns, () => blankValues(columns.map(({ key }) => key))),
  };
  for (let place = 0; place < columns.length; place++) {
    const { key, form } = columns[place] as ColumnShape;
    values[key] = form.decode(row[place] ?? null);
  }
  return values;
}

/** What every row of the table must meet: companions of all apps share one SQL table. */
export function fixedConditions(shape: TableShape, alias = ALIAS): Sql[] {
  const fixed = Object.entries(shape.schema.fixed ?? {});
  return fixed.map(([key, value]) => sql`${column(alias, key)} = ${value}`);
}

/** Whether records of the recycle bin are among the rows. */
export function deletedConditions(shape: TableShape, deleted: 'without' | 'only' | 'with' = 'without', alias = ALIAS): Sql[] {
  const { deletedColumn } = shape.schema;
  if (!deletedColumn || deleted === 'with') return [];
  const value = column(alias, deletedColumn);
  return [deleted === 'only' ? sql`${value} is not null` : sql`${value} is null`];
}

/** What belongs to a record lies with it in the recycle bin: reached from elsewhere than from it, it is not there. */
export function underLiving(model: Model, { schema }: TableShape, alias = ALIAS): Sql[] {
  const parent = schema.deletedColumn ? undefined : schema.fields.get('parent');
  const above = parent?.type.kind === 'ref' ? model.schema.tables.get(parent.type.table) : undefined;
  if (!parent || !above?.deletedColumn) return [];
  const isAlive = sql`${column('above', 'id')} = ${column(alias, parent.column ?? 'parent')} and ${column('above', above.deletedColumn)} is null`;
  return [sql`exists (select 1 from ${name(above.sqlName)} as ${name('above')} where ${isAlive})`];
}

/** The columns by which the table's rows stand. */
export function standingOrderOf(shape: TableShape, alias = ALIAS): Sql {
  const order = shape.schema.order ?? ['created_at', 'id'];
  return listOf(order.map((one) => column(alias, one)));
}
