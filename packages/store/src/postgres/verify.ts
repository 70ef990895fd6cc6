import { createHash } from 'node:crypto';
import { faultOf, type Head, type Link, START } from '../audit/chain.ts';
import { names } from '../audit/columns.ts';
import { PASSING, type Verification } from '../audit/verification.ts';
import { type Client, objectsOf, rowsOf } from './connection.ts';
import { identifier, quoted } from './identifiers.ts';

const BATCH = 1000;
const LINKS = `select ${names} from _audit where seq > ? order by seq limit ${BATCH}`;

/** Checks the whole audit chain and fingerprints all data, as of one instant. However long it takes. */
export async function verify(client: Client): Promise<Verification> {
  await client.query('begin isolation level repeatable read read only; set local statement_timeout = 0');
  try {
    return { ...(await verifyChain(client)), stateHash: await stateHash(client) };
  } finally {
    await client.query('rollback');
  }
}

async function verifyChain(client: Client): Promise<Omit<Verification, 'stateHash'>> {
  let head: Head = START;
  for (;;) {
    const links = await objectsOf<Link>(client, LINKS, [head.seq]);
    for (const link of links) {
      const fault = faultOf(link, head);
      if (fault) return { entries: head.seq, head: head.hash, fault };
      head = link;
    }
    if (links.length < BATCH) return { entries: head.seq, head: head.hash, fault: null };
  }
}

/** The same rows give the same hash, whatever order they were written in. */
async function stateHash(client: Client): Promise<string> {
  const tables = await rowsOf(client, 'select tablename from pg_tables where schemaname = current_schema() order by 1', []);
  const sum = createHash('sha256');
  for (const table of tables.map(String)) if (![...PASSING].map(identifier).includes(table)) await addTable(client, table, sum);
  return sum.digest('hex');
}

/** Through a cursor: all rows of a table need not be in memory at once. */
async function addTable(client: Client, table: string, sum: { update(text: string): unknown }): Promise<void> {
  sum.update(`${table}\n`);
  const all = `select row_to_json(t)::text as row from ${quoted(table)} as t`;
  await client.query(`declare fingerprinted cursor for select row from (${all}) as rows order by row collate "C"`);
  for (let full = true; full; ) {
    const rows = await rowsOf(client, `fetch ${BATCH} from fingerprinted`, []);
    for (const [row] of rows) sum.update(`${String(row)}\n`);
    full = rows.length === BATCH;
  }
  await client.query('close fingerprinted');
}
