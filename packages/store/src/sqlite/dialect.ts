import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely';
import { isWide } from '../records/column.ts';
import type { Sql, SqlDialect } from '../sql/dialect.ts';
import { FOLD, SORT_KEY, TICK } from './functions.ts';

/** Never runs anything: it only gives fragments the compiler. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** A whole number that JavaScript cannot hold comes as text. */
const safely = (value: Sql): Sql =>
  sql`case when ${value} between -9007199254740991 and 9007199254740991 then ${value} else cast(${value} as text) end`;

export const sqlite: SqlDialect = {
  name: 'sqlite',
  compile: (fragment) => {
    const { sql: text, parameters } = fragment.compile(compiler);
    return { sql: text, parameters };
  },
  isIn: (column, list) => sql`${column} in (select value from json_each(${list}))`,
  listParameter: (texts) => JSON.stringify(texts),
  listed: (list) => sql`(select value from json_each(${list}))`,
  elements: (list) => sql`(select value from json_each(${list}))`,
  listOfEach: (list, each) => sql`(select json_group_array(${each}) from (select value from json_each(${list}) order by key))`,
  columnValue: (column, type) => (isWide(type) ? safely(column) : column),
  computedValue: (value, type) => (isWide(type) ? sql`cast(${value} as text)` : value),
  stored: (encoded) => encoded,
  boolean: (value) => sql.lit(value ? 1 : 0),
  cursorValue: (key, wide) => (wide ? sql`cast(${key} as text)` : key),
  hasWideCursors: true,
  sortKey: (text) => sql`${sql.raw(SORT_KEY)}(${text})`,
  folded: (text) => sql`${sql.raw(FOLD)}(${text})`,
  contains: (text, piece) => sql`instr(${text}, ${piece}) > 0`,
  jsonRows: (columns, from, by) => sql`(select json_group_array(json_array(${sql.join(columns)}) order by ${by}) ${from})`,
  jsonList: (value, from) => sql`(select json_group_array(${value} order by ${value}) ${from})`,
  ordersWithin: true,
  tieBreak: (alias) => sql.id(alias, 'rowid'),
  // Asked once in 4,096 rows: asking for every row would slow the statement down.
  stoppable: (alias) => sql`((${sql.id(alias, 'rowid')} & 4095) <> 0 or ${sql.raw(TICK)}())`,
};
