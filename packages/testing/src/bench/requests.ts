import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram } from '../running-program.ts';
import { itemValues } from './bench-app.ts';
import { atLeast, atMost, type Figure } from './figure.ts';
import { type Call, inTurns, type Load, type LoadResult, send } from './load.ts';
import { type Product, samplesOf } from './product.ts';

const records = '/api/apps/bench/tables/item/records';
const SECONDS = 4;
/** Records whose rows the bare thing writes again and again. */
const SAMPLES = 1000;

const LIST_SQL = `select id, version, name, kind, amount, pieces, at, note, city, score, urgent, owner, total, day, stage, updated_at
  from bench__item where deleted_at is null`;
/** The same answers as the product gives, by the best SQL one would write by hand. */
const STATEMENTS = [
  `${LIST_SQL} and kind = 'a' order by amount desc nulls last, id limit 50`,
  `${LIST_SQL} and city = 'City 7' order by score desc nulls last, id limit 50`,
  'select city, count(*) as n, sum(amount) as a from bench__item where deleted_at is null group by city',
  `${LIST_SQL} and id = '00000000-0000-7000-8000-000000000777'`,
];
/** What both answer with, beside id and version. */
const SHOWN = 'name,kind,amount,pieces,at,note,city,score,urgent,owner,total,day,stage,updated_at';
const list = (where: string, sort: string): Call => ({
  method: 'GET',
  path: `${records}?where=${encodeURIComponent(where)}&sort=${sort}&select=${SHOWN}&limit=50`,
});
const LISTS: readonly Call[] = [
  list("kind = 'a'", '-amount'),
  list("city = 'City 7'", '-score'),
  {
    method: 'POST',
    path: '/api/apps/bench/query',
    body: {
      from: 'item',
      group: ['city'],
      measures: [
        { key: 'n', formula: 'count()' },
        { key: 'a', formula: 'sum(amount)' },
      ],
    },
  },
  { method: 'GET', path: `${records}/00000000-0000-7000-8000-000000000777` },
];
export const create = (n: number): Call => ({ method: 'POST', path: records, body: { values: itemValues(n) } });

/** Creating, listing, grouping and getting through HTTP, ours and the bare thing's in the same run. */
export async function requestFigures({ target, server }: Product): Promise<Figure[]> {
  // First, while the table has its 100,000 rows: creating adds as many again.
  const stalled = await stall({ target });
  const ids: string[] = [];
  for (let n = 0; n < SAMPLES; n++)
    ids.push(((await send(target, undefined, create(n * 37))) as { record: { id: string } }).record.id);
  const { file, samples } = samplesOf(server.data, ids);
  const plan = `${file}.json`;
  writeFileSync(plan, JSON.stringify({ samples, statements: STATEMENTS }));
  const bare = await startProgram(join(import.meta.dirname, 'bare-server.ts'), [file, plan]);
  const plain = { address: bare.address };
  const bareCreate = (n: number): Call => ({ method: 'POST', path: '/rows', body: { values: itemValues(n) } });
  const figures: Figure[] = [];
  for (const clients of [16, 1]) {
    const [limit, ours] = await both({ target: plain, clients, call: bareCreate }, { target, clients, call: create });
    figures.push(atLeast(`create_c${clients}`, 0.55, { figure: ours.perSecond, limit: limit.perSecond, unit: '/s' }));
  }
  const goals = [
    ['list_indexed_p50', 2],
    ['list_unindexed_p50', 1.15],
    ['group_by_p50', 1.15],
    ['get_p50', 2],
  ] as const;
  for (const [index, [name, times]] of goals.entries()) {
    const [limit, ours] = await both(
      { target: plain, clients: 1, call: () => ({ method: 'GET', path: `/sql/${index}` }) },
      { target, clients: 1, call: () => LISTS[index] as Call },
    );
    figures.push(atMost(name, times, { figure: ours.p50, limit: limit.p50, unit: 'ms' }));
  }
  bare.process.kill();
  return [...figures, stalled];
}

/** Whether slow reads hold up writes: create's p99 while four clients repeat the unindexed grouping, against a quiet one. */
async function stall({ target }: Pick<Product, 'target'>): Promise<Figure> {
  const creating: Load = { target, clients: 4, call: create };
  const grouping: Load = { target, clients: 4, call: () => LISTS[2] as Call };
  const [quiet, busy] = await both(creating, { ...creating, beside: grouping });
  return atMost('reads_stall_writes_p99', 3, { figure: busy.p99, limit: quiet.p99, unit: 'ms' });
}

const both = (one: Load, other: Load) => inTurns(SECONDS, [one, other]) as Promise<[LoadResult, LoadResult]>;
