import {
  type KnownColumn,
  type KnownColumns,
  lossesOf,
  staleColumns,
  storageOf,
  type TableChanges,
} from '../../schema/column-kinds.ts';
import type { WantedColumn, WantedTable } from '../../schema/wanted-tables.ts';
import { type Client, changed, objectsOf } from '../connection.ts';
import { quoted } from '../identifiers.ts';

/**
 * Makes the tables that are wanted, adds the columns that are missing, and drops nothing. Changes nothing when data would be
 * lost. To be called within a transaction.
 */
export async function changeTables(client: Client, wanted: readonly WantedTable[]): Promise<TableChanges> {
  const known = await knownColumns(client);
  const changes = wanted.map((table) => ({ table, known: known.get(table.name) ?? new Map<string, KnownColumn>() }));
  const problems = changes.flatMap((change) => lossesOf(change.table, change.known));
  if (problems.length > 0) return { problems, toFill: new Map() };
  const statements = changes.flatMap((change) => statementsOf(change.table, change.known));
  if (statements.length > 0) await client.query(statements.join(';\n'));
  await rememberColumns(client, wanted);
  return { problems, toFill: new Map(changes.map((change) => [change.table.name, staleColumns(change.table, change.known)])) };
}

function statementsOf({ name, columns, tail }: WantedTable, known: KnownColumns): string[] {
  const declared = (column: WantedColumn) => `${quoted(column.name)} ${column.declaration}`;
  if (known.size === 0) return [`create table ${quoted(name)} (${columns.map(declared).join(', ')}${tail}`];
  const alter = `alter table ${quoted(name)}`;
  return columns.flatMap((column) => {
    const before = known.get(column.name);
    if (!before) return [`${alter} add column ${declared(column)}`];
    if (before.scale === null || column.scale === null || before.scale >= column.scale) return [];
    return [`${alter} alter column ${quoted(column.name)} type ${column.declaration.split(' ')[0]}`];
  });
}

interface Remembered extends KnownColumn {
  readonly table: string;
  readonly column: string;
}

/** By table, what was remembered when its columns were made. */
async function knownColumns(client: Client): Promise<ReadonlyMap<string, KnownColumns>> {
  const rows = await objectsOf<Remembered>(client, 'select "table", "column", storage, scale, source from _column', []);
  const byTable = Map.groupBy(rows, ({ table }) => table);
  return new Map([...byTable].map(([table, columns]) => [table, new Map(columns.map((one) => [one.column, one]))]));
}

const REMEMBER = `insert into _column ("table", "column", storage, scale, source)
select "table", "column", storage, scale, source from jsonb_populate_recordset(null::_column, ?::jsonb)
on conflict ("table", "column") do update set storage = excluded.storage, scale = excluded.scale, source = excluded.source`;

async function rememberColumns(client: Client, tables: readonly WantedTable[]): Promise<void> {
  const rows = tables.flatMap(({ name, columns }) =>
    columns.map((column) => ({
      table: name,
      column: column.name,
      storage: storageOf(column),
      scale: column.scale,
      source: column.source ?? null,
    })),
  );
  await changed(client, REMEMBER, [JSON.stringify(rows)]);
}
