import { createHash } from 'node:crypto';
import { faultOf, type Head, type Link, START } from '../audit/chain.ts';
import { PASSING, type Verification } from '../audit/verification.ts';
import { SELECT_LINKS } from './audit-log.ts';
import type { Connection } from './connection.ts';

const BATCH = 1000;

export function verify(connection: Connection): Verification {
  return connection.transaction(() => ({ ...verifyChain(connection), stateHash: stateHash(connection) }))();
}

/** Follows the chain from `before` (its start when left out) to its end. */
export function verifyChain(connection: Connection, before: Head = START): Omit<Verification, 'stateHash'> {
  const select = connection.prepare<[number, number], Link>(SELECT_LINKS);
  let head = before;
  for (;;) {
    const links = select.all(head.seq, BATCH);
    for (const link of links) {
      const fault = faultOf(link, head);
      if (fault) return { entries: head.seq, head: head.hash, fault };
      head = link;
    }
    if (links.length < BATCH) return { entries: head.seq, head: head.hash, fault: null };
  }
}

/** Fingerprints the data: the same rows give the same hash, whatever order they were written in. */
export function stateHash(connection: Connection): string {
  const tables = connection
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name")
    .pluck()
    .all() as string[];
  const sum = createHash('sha256');
  for (const table of tables) if (!PASSING.has(table)) addTable(connection, table, (text) => sum.update(text));
  return sum.digest('hex');
}

interface Column {
  readonly name: string;
  readonly pk: number;
}

function addTable(connection: Connection, table: string, add: (text: string) => void): void {
  const columns = connection.pragma(`table_info(${quote(table)})`) as Column[];
  const names = columns.map(({ name }) => name).sort();
  const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
  const order = (key.length > 0 ? key.map(({ name }) => name) : names).map(quote).join(', ');
  add(`${table} ${JSON.stringify(names)}\n`);
  const rows = connection.prepare(`select ${names.map(quote).join(', ')} from ${quote(table)} order by ${order}`);
  for (const row of rows.raw().safeIntegers().iterate() as IterableIterator<unknown[]>)
    add(`${JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value))}\n`);
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
