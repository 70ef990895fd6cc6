import type { Model, TableModel } from '@stepwell/engine';
import { formulaToSql } from '@stepwell/expression';
import { sql } from 'kysely';
import { environmentOf } from '../planner/environment.ts';
import { postgres } from '../postgres/dialect.ts';
import { PostgresStore } from '../postgres/postgres-store.ts';
import { column, name } from '../sql/dialect.ts';
import { bindSlots } from '../sql/slot.ts';
import { sqlite } from '../sqlite/dialect.ts';
import type { AnyStore } from './stores.ts';

/** A stored value that is not what its formula gives. */
export interface Stale {
  readonly where: string;
  readonly id: unknown;
  readonly stored: unknown;
  readonly fresh: unknown;
}

/** Computes every stored formula of every record anew, in SQL, and gives those that are kept otherwise. */
export async function staleValues(store: AnyStore, model: Model, now: number): Promise<Stale[]> {
  const tables = [...model.tables.values()].filter(({ kind }) => kind !== 'companion');
  return (await Promise.all(tables.map((table) => staleIn(store, model, { table, now })))).flat();
}

async function staleIn(store: AnyStore, model: Model, { table, now }: { table: TableModel; now: number }): Promise<Stale[]> {
  const live = table.kind === 'table' ? sql` where t.deleted_at is null` : sql``;
  const dialect = store instanceof PostgresStore ? postgres : sqlite;
  const environment = environmentOf(model, { actor: { kind: 'app', cause: 'test' }, now });
  const found = table.stored.map(async (field) => {
    if (!field.formula || !field.column) return [];
    const place = { dialect: dialect.name, sql, schema: model.schema, alias: 't', mode: 'value' } as const;
    const { type } = field.formula;
    const fresh = dialect.columnValue(formulaToSql(field.formula, place), type);
    const stored = dialect.columnValue(column('t', field.column), type);
    const statement = dialect.compile(
      sql`select id, ${stored} as stored, ${fresh} as fresh from ${name(table.sqlName)} as t${live}`,
    );
    const parameters = bindSlots(statement.parameters, {}, { environment, dialect }) as never;
    const rows = await store.platform.all<Omit<Stale, 'where'>>({ sql: statement.sql, parameters });
    return rows.filter((row) => row.stored !== row.fresh).map((row) => ({ where: `${table.key}.${field.key}`, ...row }));
  });
  return (await Promise.all(found)).flat();
}
