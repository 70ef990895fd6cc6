import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely';
import type { SqlDialect } from '../sql/dialect.ts';

/** Never runs anything: it only gives fragments the compiler. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

export const sqlite: SqlDialect = {
  name: 'sqlite',
  compile: (fragment) => {
    const { sql: text, parameters } = fragment.compile(compiler);
    return { sql: text, parameters };
  },
  isIn: (column, list) => sql`${column} in (select value from json_each(${list}))`,
  listParameter: (texts) => JSON.stringify(texts),
};
