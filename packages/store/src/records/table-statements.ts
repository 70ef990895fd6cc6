import type { Model } from '@stepwell/engine';
import { madeOnce } from '@stepwell/expression';
import { sql } from 'kysely';
import { listOf, name, place, type Sql, type SqlDialect } from '../sql/dialect.ts';
import { type DerivedColumn, derivedColumns } from './derived-columns.ts';
import { columnAsRead, columnAsStored } from './row-select.ts';
import { sortedTexts } from './sorted-texts.ts';
import { type ColumnShape, shapeOf, type TableShape } from './table-shape.ts';

/** The statements that write the records of one table; their texts are made once. */
export interface TableStatements {
  readonly shape: TableShape;
  readonly derived: readonly DerivedColumn[];
  /** Places: every column of the shape, then the derived ones, then (of lines) the position. */
  readonly insert: string;
  /** Reads these columns. Place: the id. */
  readonly select: (columns: readonly string[]) => string;
  /** Places: the columns of these names, in order, then the id. */
  readonly update: (columns: readonly string[], raisesVersion: boolean) => string;
  readonly remove: string;
}

const known = new WeakMap<Model, Map<string, TableStatements>>();

/** The statements of a table, made once per published version. */
export function statementsOf(model: Model, table: string, dialect: SqlDialect): TableStatements {
  const ofModel = madeOnce(known, model, () => new Map<string, TableStatements>());
  return madeOnce(ofModel, `${dialect.name} ${table}`, () => make(model, table, dialect));
}

function make(model: Model, key: string, dialect: SqlDialect): TableStatements {
  const shape = shapeOf(model, key);
  const derived = derivedColumns(shape, sortedTexts(model, key));
  const table = name(shape.model.sqlName);
  const text = (statement: Sql) => dialect.compile(statement).sql;
  const columns = [
    ...shape.columns.map(({ column }) => column),
    ...derived.map(({ column }) => column),
    ...(shape.model.kind === 'lines' ? ['_position'] : []),
  ];
  const fixed = Object.entries(shape.schema.fixed ?? {});
  const texts = new Map<string, string>();
  const kept = (id: string, make: () => string) => {
    const statement = texts.get(id) ?? make();
    texts.set(id, statement);
    return statement;
  };
  const { written, read } = ways(shape, dialect);
  const update = (names: readonly string[], raises: boolean) => {
    const sets = [...names.map((one) => sql`${name(one)} = ${written(one)}`), ...(raises ? [sql`version = version + 1`] : [])];
    return text(sql`update ${table} set ${listOf(sets)} where id = ${place()}`);
  };
  return {
    shape,
    derived,
    insert: text(
      sql`insert into ${table} (${listOf([...columns, ...fixed.map(([column]) => column)].map(name))})
          values (${listOf([...columns.map(written), ...fixed.map(([, value]) => sql.lit(value))])})`,
    ),
    select: (names) =>
      kept(`select ${names.join(' ')}`, () => text(sql`select ${listOf(names.map(read))} from ${table} where id = ${place()}`)),
    update: (names, raises) => kept(`update ${raises ? '+' : ''}${names.join(' ')}`, () => update(names, raises)),
    remove: text(sql`delete from ${table} where id = ${place()}`),
  };
}

/** How the columns of a table are written and read; those that only the store knows as they are. */
function ways(shape: TableShape, dialect: SqlDialect) {
  const byColumn = new Map(shape.columns.map((one) => [one.column, one]));
  const way = (own: (shape: ColumnShape, value: Sql) => Sql, value: (column: string) => Sql) => (column: string) => {
    const known = byColumn.get(column);
    return known ? own(known, value(column)) : value(column);
  };
  return {
    written: way(
      (one, value) => columnAsStored(dialect, one, value),
      () => place(),
    ),
    read: way((one, value) => columnAsRead(dialect, one, value), name),
  };
}
