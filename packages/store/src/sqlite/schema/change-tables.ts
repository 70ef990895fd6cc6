import type { Problem } from '@stepwell/definition';
import { type KnownColumns, lossesOf, staleColumns, type TableChanges } from '../../schema/column-kinds.ts';
import type { WantedColumn, WantedTable } from '../../schema/wanted-tables.ts';
import type { Connection } from '../connection.ts';
import { quoted } from './declaring.ts';

/**
 * Makes the tables that are wanted, adds the columns that are missing, and drops nothing. Changes nothing when data would be
 * lost. To be called within a transaction.
 */
export function changeTables(connection: Connection, wanted: readonly WantedTable[]): TableChanges {
  const changes = wanted.map((table) => ({ table, known: knownColumns(connection, table.name) }));
  const problems = changes.flatMap(({ table, known }) => lossesOf(table, known));
  if (problems.length > 0) return { problems, toFill: new Map() };
  for (const { table, known } of changes) {
    if (known.size === 0) createTable(connection, table);
    else changeTable(connection, table, known);
    rememberColumns(connection, table);
  }
  return { problems, toFill: new Map(changes.map(({ table, known }) => [table.name, staleColumns(table, known)])) };
}

/**
 * Makes the tables and columns that are wanted and are not there; what is there stays as it is, and so does what is remembered of
 * how it was made. Changes nothing when something could not be had without that. To be called within a transaction.
 */
export function addTables(connection: Connection, wanted: readonly WantedTable[]): readonly Problem[] {
  const changes = wanted.map((table) => ({ table, known: knownColumns(connection, table.name) }));
  const problems = changes.flatMap(({ table, known }) => lossesOf(table, known));
  if (problems.length > 0) return problems;
  for (const { table, known } of changes) {
    if (known.size === 0) createTable(connection, table);
    else changeTable(connection, table, known);
    // A column of a former field may get more fraction digits; nobody works with it.
    const isOther = ({ name, scale }: WantedColumn) => !known.has(name) || (scale ?? 0) !== (known.get(name)?.scale ?? 0);
    rememberColumns(connection, { ...table, columns: table.columns.filter(isOther) });
  }
  return [];
}

function createTable(connection: Connection, { name, columns, tail }: WantedTable): void {
  const declarations = columns.map((column) => `${quoted(column.name)} ${column.declaration}`);
  connection.exec(`create table ${quoted(name)} (${declarations.join(', ')}${tail}`);
}

function changeTable(connection: Connection, table: WantedTable, known: KnownColumns): void {
  for (const column of table.columns)
    if (!known.has(column.name))
      connection.exec(`alter table ${quoted(table.name)} add column ${quoted(column.name)} ${column.declaration}`);
  for (const statement of widenings(table, known)) connection.exec(statement);
}

function knownColumns(connection: Connection, table: string): KnownColumns {
  const columns = connection.pragma(`table_info(${quoted(table)})`) as { readonly name: string; readonly type: string }[];
  const rows = connection.prepare('select "column", scale, source from _column where "table" = ?').raw().all(table);
  const made = new Map((rows as Remembered[]).map(([name, scale, source]) => [name, { scale, source }]));
  return new Map(columns.map(({ name, type }) => [name, { storage: type, ...(made.get(name) ?? UNKNOWN) }]));
}

type Remembered = [name: string, scale: number | null, source: string | null];
const UNKNOWN = { scale: null, source: null };

function rememberColumns(connection: Connection, { name, columns }: WantedTable): void {
  const remember = connection.prepare(
    `insert into _column ("table", "column", scale, source) values (?, ?, ?, ?)
     on conflict do update set scale = excluded.scale, source = excluded.source`,
  );
  for (const column of columns) remember.run(name, column.name, column.scale, column.source ?? null);
}

/** The statements that give columns more fraction digits: their values are whole numbers of the smallest unit. */
function widenings(table: WantedTable, known: KnownColumns): string[] {
  return table.columns.flatMap(({ name, scale }) => {
    const before = known.get(name);
    if (!before || scale === null || before.scale === null || before.scale >= scale) return [];
    const factor = 10 ** (scale - before.scale);
    return [`update ${quoted(table.name)} set ${quoted(name)} = ${quoted(name)} * ${factor} where ${quoted(name)} is not null`];
  });
}
