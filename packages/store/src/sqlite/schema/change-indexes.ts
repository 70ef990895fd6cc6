import { conditions, indexName, type PlannedIndex } from '../../indexes/planned-index.ts';
import type { Connection } from '../connection.ts';
import { quoted } from './declaring.ts';

/** Makes the planned indexes on the tables `tables` and drops those that no longer are planned. */
export function changeIndexes(connection: Connection, tables: ReadonlySet<string>, planned: readonly PlannedIndex[]): void {
  const wanted = new Set(planned.map(indexName));
  for (const name of indexesOn(connection, tables)) if (!wanted.has(name)) connection.exec(`drop index ${quoted(name)}`);
  addIndexes(connection, tables, planned);
}

/** Makes the planned indexes that the tables do not have yet. */
export function addIndexes(connection: Connection, tables: ReadonlySet<string>, planned: readonly PlannedIndex[]): void {
  const present = indexesOn(connection, tables);
  for (const [name, index] of new Map(planned.map((one) => [indexName(one), one])))
    if (!present.has(name)) connection.exec(statement(name, index));
}

function statement(name: string, { table, columns, isUnique, holds }: PlannedIndex): string {
  const kind = isUnique ? 'unique index' : 'index';
  return `create ${kind} ${quoted(name)} on ${quoted(table)} (${columns.map(quoted).join(', ')})${conditions[holds]}`;
}

function indexesOn(connection: Connection, tables: ReadonlySet<string>): ReadonlySet<string> {
  const rows = connection
    .prepare("select name, tbl_name from sqlite_schema where type = 'index' and name like '\\_index\\_%' escape '\\'")
    .raw()
    .all() as [string, string][];
  return new Set(rows.filter(([, table]) => tables.has(table)).map(([name]) => name));
}
