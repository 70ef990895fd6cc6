import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import Fastify from 'fastify';

/**
 * What the product is held against: fastify and SQLite with nothing between. `POST /rows` writes the very rows that the product
 * wrote for one record, with group commit at FULL; `GET /sql/<n>` answers one of the given statements.
 * Arguments: database file, file with the JSON of {samples, statements}.
 */
interface Work {
  /** Of each of some records, its rows: their values differ as those of the product do, so that as many pages are written. */
  readonly samples: readonly (readonly { readonly table: string; readonly values: Record<string, unknown> }[])[];
  readonly statements: readonly string[];
}
const [, , file = '', plan = ''] = process.argv;
const work = JSON.parse(readFileSync(plan, 'utf8')) as Work;
const db = new Database(file);
db.pragma('journal_mode = wal');
db.pragma('synchronous = full');

const prepared = new Map<string, Database.Statement<unknown[]>>();
function insertInto(table: string, columns: readonly string[]): Database.Statement<unknown[]> {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const statement =
    prepared.get(table) ??
    db.prepare<unknown[]>(`insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`);
  prepared.set(table, statement);
  return statement;
}
const samples = work.samples.map((rows) =>
  rows.map(({ table, values }) => ({ statement: insertInto(table, Object.keys(values)), values: Object.values(values) })),
);
let count = 0;
/** What must differ from row to row is marked in the sample. */
const fresh = (value: unknown): unknown => {
  if (typeof value !== 'string' || !value.startsWith('$')) return value;
  if (value.startsWith('$new')) return `${value}-${process.pid}-${count}`;
  return value.startsWith('$hex') ? Buffer.from(value.slice(4), 'hex') : Number(value.slice(4)) + count;
};

type Waiting = { readonly resolve: () => void };
let waiting: Waiting[] = [];
const writeOne = () => {
  count += 1;
  for (const { statement, values } of samples[count % samples.length] ?? []) statement.run(...values.map(fresh));
};
function flush(): void {
  const group = waiting;
  waiting = [];
  db.exec('begin immediate');
  for (const _ of group) writeOne();
  db.exec('commit');
  for (const { resolve } of group) resolve();
}

const server = Fastify({ bodyLimit: 1_000_000 });
const schema = { body: { type: 'object', properties: { values: { type: 'object' } }, required: ['values'] } };
server.post('/rows', { schema }, async (request, reply) => {
  await new Promise<void>((resolve) => {
    if (waiting.length === 0) setImmediate(flush);
    waiting.push({ resolve });
  });
  return reply
    .code(201)
    .send({ record: { id: String(count), version: 1, values: (request.body as { values: unknown }).values } });
});
const statements = work.statements.map((text) => db.prepare(text));
server.get('/sql/:n', async (request) => ({ records: statements[Number((request.params as { n: string }).n)]?.all() }));
console.log(`Stepwell ready at ${await server.listen({ port: 0, host: '127.0.0.1' })}`);
