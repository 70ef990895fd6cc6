import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Query } from '@stepwell/definition';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqlite, type SqliteStore } from '../sqlite/sqlite-store.ts';
import { modelOf } from '../testing/model-of.ts';

const DEALS = 10_000;
const NOW = Date.parse('2026-03-02T04:00:00Z');
const STATES = ['call', 'demo', 'offer', 'won', 'lost'];
const model = modelOf({
  tables: [
    {
      key: 'deal',
      fields: [
        { key: 'state', type: 'select', options: STATES.map((key) => ({ key })) },
        { key: 'amount', type: 'money' },
        { key: 'probability', type: 'percent' },
        { key: 'weighted', type: 'formula', formula: 'amount * probability' },
        { key: 'came_at', type: 'datetime' },
        { key: 'touched_at', type: 'datetime' },
        { key: 'rep', type: 'select', options: [{ key: 'r0' }, { key: 'r1' }, { key: 'r2' }] },
      ],
    },
  ],
});

const folder = mkdtempSync(join(tmpdir(), 'stepwell-forecast-'));
let store: SqliteStore;
let raw: Database.Database;
beforeAll(async () => {
  store = openSqlite(folder, { clock: () => NOW });
  await store.publish(model, { at: NOW, by: null });
  const instant = fc.integer({ min: NOW - 30 * 86_400_000, max: NOW });
  const deal = fc.record({
    state: fc.constantFrom(...STATES),
    amount: fc.option(fc.integer({ min: 0, max: 99_999_999 }), { freq: 20 }),
    probability: fc.constantFrom(1000, 3000, 5000, 7000, 3333, 9999),
    came_at: instant,
    touched_at: fc.option(instant),
    rep: fc.constantFrom('r0', 'r1', 'r2'),
  });
  const deals = fc.sample(deal, { seed: 11, numRuns: DEALS });
  await store.transact(model, (transaction) =>
    transaction.apply(
      deals.map((values, index) => {
        const weighted = values.amount === null ? null : values.amount * values.probability;
        return { effect: 'insert', table: 'deal', id: `d${index}`, values: { ...values, weighted } };
      }),
    ),
  );
  const file = readdirSync(folder).find((one) => one.endsWith('.db')) ?? '';
  raw = new Database(join(folder, file), { readonly: true });
}, 60_000);
afterAll(async () => {
  raw?.close();
  await store?.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (query: Query) => (await store.query(model, { actor: { kind: 'app', cause: 'test' }, query, now: NOW })).rows;

test('the weighted forecast of 10,000 deals is Σ amount × probability to the last unit, per stage and in all', async () => {
  const measures = [
    { key: 'kept', formula: 'sum(weighted)' },
    { key: 'computed', formula: 'sum(amount * probability)' },
  ];
  const sums = (rest: string) =>
    raw
      .prepare(`select state, sum(cast(amount as integer) * probability) as total from shop__deal ${rest}`)
      .safeIntegers()
      .all() as { state: string; total: bigint }[];
  const [all] = await ask({ from: 'deal', where: "state <> 'lost'", measures });
  expect([all?.['kept'], all?.['computed']].map(Number)).toEqual(Array(2).fill(Number(sums("where state <> 'lost'")[0]?.total)));
  const byState = await ask({ from: 'deal', group: ['state'], measures });
  const expected = new Map(sums('group by state').map(({ state, total }) => [state, Number(total)]));
  expect(byState).toHaveLength(STATES.length);
  for (const row of byState) {
    expect(Number(row['kept'])).toBe(expected.get(String(row['state'])));
    expect(Number(row['computed'])).toBe(expected.get(String(row['state'])));
  }
});

test('response metrics are what SQL says of the same rows: share touched within a day, hours to the touch, deals per rep and day', async () => {
  const touched = 'filled(touched_at) and touched_at >= came_at';
  const [answer] = await ask({
    from: 'deal',
    where: 'came_at >= now() - 14d',
    measures: [
      { key: 'share', formula: `count(rows where ${touched} and touched_at - came_at <= 24h) / count()` },
      { key: 'mean', formula: `avg(rows where ${touched}, hours(touched_at - came_at))` },
      { key: 'never', formula: 'count(rows where not filled(touched_at))' },
    ],
  });
  const isTouched = 'touched_at is not null and touched_at >= came_at';
  const [share, mean, never] = raw
    .prepare(
      `select round(1000000.0 * count(*) filter (where ${isTouched} and touched_at - came_at <= 86400000) / count(*)),
        avg((touched_at - came_at) / 3600000.0) filter (where ${isTouched}), count(*) filter (where touched_at is null)
       from shop__deal where came_at >= ${NOW - 14 * 86_400_000}`,
    )
    .raw()
    .get() as number[];
  expect([Number(answer?.['share']), answer?.['never']]).toEqual([share, never]);
  // hours() keeps six decimals of each row.
  expect(Math.abs(Number(answer?.['mean']) / 1e6 - Number(mean))).toBeLessThan(1e-5);
  const perDay = await ask({
    from: 'deal',
    where: touched,
    group: ['rep', { by: 'day(touched_at)', as: 'day' }],
    measures: [{ key: 'n', formula: 'count()' }],
  });
  const counted = raw
    .prepare(
      `select rep, date((touched_at + 28800000) / 1000, 'unixepoch') as day, count(*) as n from shop__deal where ${isTouched}
       group by 1, 2 order by 1, 2`,
    )
    .all();
  expect(perDay).toEqual(counted);
});
