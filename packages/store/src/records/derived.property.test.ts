import type { App } from '@stepwell/definition';
import { type Command, type Outcome, Refusal, runCommand } from '@stepwell/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { staleValues } from '../testing/recomputed.ts';
import { type AnyStore, stores } from '../testing/stores.ts';

const formula = (key: string, text: string) => ({ key, type: 'formula', formula: text });
const parts: Partial<App> = {
  tables: [
    {
      key: 'region',
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'factor', type: 'integer' },
        formula('turnover', 'sum(firms.turnover)'),
        formula('best', 'max(firms.helped_with)'),
      ],
    },
    {
      key: 'firm',
      title: 'name',
      owner: 'owner',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'owner', type: 'user' },
        { key: 'region', type: 'relation', table: 'region', inverse: 'firms', onDelete: 'clear' },
        formula('turnover', 'sum(deals.weighted)'),
        formula('helped_with', 'sum(helped.total)'),
        formula('bought', 'sum(deals.pieces)'),
      ],
    },
    {
      key: 'product',
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'price', type: 'integer' },
        { key: 'maker', type: 'relation', table: 'firm', inverse: 'products', onDelete: 'clear' },
        formula('sold', 'sum(lines.qty)'),
      ],
    },
    {
      key: 'deal',
      title: 'name',
      owner: 'owner',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'owner', type: 'user' },
        { key: 'on', type: 'date' },
        { key: 'firm', type: 'relation', table: 'firm', inverse: 'deals', onDelete: 'cascade' },
        { key: 'helpers', type: 'relations', table: 'firm', inverse: 'helped' },
        {
          key: 'items',
          type: 'lines',
          fields: [
            { key: 'product', type: 'relation', table: 'product', inverse: 'lines', onDelete: 'clear' },
            { key: 'qty', type: 'integer' },
            formula('sum', 'qty * product.price'),
          ],
        },
        formula('total', 'sum(items.sum)'),
        formula('pieces', 'sum(items.qty)'),
        formula('weighted', 'total * coalesce(firm.region.factor, 1)'),
        formula('reach', 'count(helpers where filled(region)) + sum(helpers.bought)'),
        formula('month', 'month(on)'),
        { key: 'alike', type: 'relation', table: 'deal', match: 'month = record.month and id <> record.id' },
        formula('rivals', 'count(alike where total > record.total)'),
      ],
    },
    {
      key: 'goal',
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'person', type: 'user' },
        { key: 'region', type: 'relation', table: 'region', onDelete: 'clear' },
        { key: 'month', type: 'period', unit: 'month' },
        { key: 'deals', type: 'relation', table: 'deal', match: 'owner = record.person and on in record.month' },
        { key: 'there', type: 'relation', table: 'deal', match: 'firm.region = record.region and month = record.month' },
        formula('reached', 'sum(deals.total)'),
        formula('found', 'count(there)'),
      ],
    },
    {
      key: 'season',
      title: 'month',
      fields: [
        { key: 'month', type: 'period', unit: 'month' },
        { key: 'goals', type: 'relation', table: 'goal', match: 'month = record.month' },
        formula('reached', 'sum(goals.reached)'),
        formula('people', 'distinctCount(goals.person)'),
      ],
    },
  ],
};
const model = modelOf(parts);
const app = { kind: 'app', cause: 'test' } as const;
const ROWS: { readonly [table: string]: number } = { region: 2, firm: 3, product: 2, deal: 4, goal: 3, season: 2 };

const idIn = (table: string) => fc.integer({ min: 1, max: ROWS[table] ?? 1 }).map((number) => `${table}${number}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 5 });
const user = maybe(fc.constantFrom('user1', 'user2'));
const whole = maybe(fc.integer({ min: 0, max: 9 }));
const month = maybe(fc.constantFrom('2026-03', '2026-04'));
const line = fc.record({ product: maybe(idIn('product')), qty: whole });
const some = (values: { [key: string]: fc.Arbitrary<unknown> }) => fc.record(values, { requiredKeys: [] });

const valuesOf: { readonly [table: string]: fc.Arbitrary<object> } = {
  region: some({ factor: whole }),
  firm: some({ owner: user, region: maybe(idIn('region')) }),
  product: some({ price: whole, maker: maybe(idIn('firm')) }),
  deal: some({
    owner: user,
    on: maybe(fc.constantFrom('2026-03-01', '2026-03-31', '2026-04-01')),
    firm: maybe(idIn('firm')),
    helpers: fc.uniqueArray(idIn('firm'), { maxLength: 3 }),
    items: fc.array(line, { maxLength: 3 }),
  }),
  goal: some({ person: user, region: maybe(idIn('region')), month }),
  season: some({ month }),
};

/** An undo takes back what was done last. */
type Step = Command | 'undo';

const table = fc.constantFrom(...Object.keys(ROWS));
const created = table.chain((key) =>
  (valuesOf[key] as fc.Arbitrary<object>).map((values): Step => ({ kind: 'create', table: key, values: { ...values } })),
);
const updated = table.chain((key) =>
  fc
    .tuple(idIn(key), valuesOf[key] as fc.Arbitrary<object>)
    .map(([id, values]): Step => ({ kind: 'update', table: key, id, values: { ...values } })),
);
const named = (kind: 'delete' | 'restore') => table.chain((key) => idIn(key).map((id): Step => ({ kind, table: key, id })));
const undo = fc.constant<Step>('undo');
const step = fc.oneof(
  { arbitrary: created, weight: 3 },
  { arbitrary: updated, weight: 12 },
  { arbitrary: named('delete'), weight: 2 },
  { arbitrary: named('restore'), weight: 2 },
  { arbitrary: undo, weight: 3 },
);

type Open = (typeof stores)[number]['open'];

async function openFull(open: Open): Promise<{ store: AnyStore; run: (command: Command) => Promise<Outcome | undefined> }> {
  let now = Date.parse('2026-03-02T01:00:00Z');
  const store = await open({ clock: () => (now += 1) });
  await store.publish(model, { at: now, by: null });
  const run = async (command: Command) => {
    try {
      return await runCommand({ store, model }, command, app);
    } catch (reason) {
      if (reason instanceof Refusal) return undefined;
      throw reason;
    }
  };
  for (const id of ['user1', 'user2']) await run({ kind: 'create', table: 'user', id, values: { name: id } });
  for (const [key, rows] of Object.entries(ROWS))
    for (let row = 1; row <= rows; row += 1) await run({ kind: 'create', table: key, id: `${key}${row}`, values: {} });
  return { store, run };
}

describe.each(stores)('on $name', ({ open, runs }) => {
  test('whatever is written, every stored formula is what SQL computes from scratch, after every command', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const { store, run } = await openFull(open);
        let last: string | undefined;
        for (const step of steps) {
          const command = step === 'undo' ? ({ kind: 'undo', undo: last ?? '' } as const) : step;
          const outcome = await run(command);
          last = outcome?.undo ?? last;
          expect(await staleValues(store, model, 0), JSON.stringify(step)).toEqual([]);
        }
        await store.close();
      }),
      { numRuns: runs(40) },
    );
  }, 120_000);
});
