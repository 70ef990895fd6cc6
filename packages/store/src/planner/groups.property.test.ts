import type { Query } from '@stepwell/definition';
import type { Values } from '@stepwell/expression';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { stores } from '../testing/stores.ts';

const ZONE = 'America/New_York';
const NOW = Date.parse('2026-04-02T04:00:00Z');
const STATES = ['new', 'open', 'done'];
const SHOPS = ['s0', 's1', 's2'];

const model = modelOf({
  info: { key: 'shop', version: '1.0.0', format: 1, timeZone: ZONE, currency: 'USD' },
  tables: [
    {
      key: 'store',
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'city', type: 'text' },
      ],
    },
    {
      key: 'order',
      fields: [
        { key: 'store', type: 'relation', table: 'store', inverse: 'orders' },
        { key: 'state', type: 'select', options: STATES.map((key) => ({ key })) },
        { key: 'amount', type: 'money' },
        { key: 'at', type: 'datetime' },
        { key: 'late', type: 'boolean' },
      ],
    },
    {
      key: 'part',
      fields: [
        { key: 'order', type: 'relation', table: 'order', inverse: 'parts' },
        { key: 'price', type: 'money' },
      ],
    },
  ],
});

interface Order {
  readonly id: string;
  readonly store: string | null;
  readonly state: string | null;
  readonly amount: number | null;
  readonly at: number | null;
  readonly late: boolean;
}
interface Data {
  readonly orders: readonly Order[];
  readonly parts: readonly { readonly order: string; readonly price: number }[];
  readonly cities: readonly (string | null)[];
}

/** Around the turns of months in New York, the change to summer time among them. */
const instant = fc.integer({
  min: Date.parse('2026-01-31T00:00:00Z') / 3_600_000,
  max: Date.parse('2026-04-01T12:00:00Z') / 3_600_000,
});
const order = fc.record({
  store: fc.constantFrom(...SHOPS, null),
  state: fc.constantFrom(...STATES, null),
  amount: fc.option(fc.integer({ min: -50_000, max: 200_000 })),
  at: fc.option(instant.map((hour) => hour * 3_600_000)),
  late: fc.boolean(),
});
const data: fc.Arbitrary<Data> = fc.record({
  orders: fc
    .array(order, { maxLength: 14 })
    .map((rows) => rows.map((row, index) => ({ ...row, id: `o${String(index).padStart(2, '0')}` }))),
  parts: fc.array(
    fc.record({ order: fc.nat(13).map((n) => `o${String(n).padStart(2, '0')}`), price: fc.integer({ min: 0, max: 9000 }) }),
    {
      maxLength: 20,
    },
  ),
  cities: fc.array(fc.constantFrom('Ada', 'Bath', null), { minLength: 3, maxLength: 3 }),
});

/** The month of an instant in the app's zone, by other means than the product's. */
const monthOf = (at: number | null): string | null =>
  at === null
    ? null
    : new Intl.DateTimeFormat('sv', { timeZone: ZONE, year: 'numeric', month: '2-digit' }).format(at).slice(0, 7);

type Reading = (row: Order, data: Data) => unknown;
const GROUPS: { readonly [by: string]: Reading } = {
  state: (row) => row.state,
  late: (row) => row.late,
  store: (row) => row.store,
  'month(at)': (row) => monthOf(row.at),
  'store.city': (row, { cities }) => (row.store === null ? null : (cities[SHOPS.indexOf(row.store)] ?? null)),
};

const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
const partsOf = (rows: readonly Order[], { parts, orders }: Data) =>
  parts.filter((part) => rows.some(({ id }) => id === part.order) && orders.some(({ id }) => id === part.order));
const siblings = (rows: readonly Order[], { orders }: Data) =>
  orders.filter(({ store }) => store !== null && rows.some((row) => row.store === store));
const MEASURES: { readonly [formula: string]: (rows: readonly Order[], data: Data) => unknown } = {
  'count()': (rows) => rows.length,
  'sum(amount)': (rows) => sum(rows.map(({ amount }) => amount)),
  'count(rows where late)': (rows) => rows.filter(({ late }) => late).length,
  'max(amount)': (rows) => {
    const amounts = rows.flatMap(({ amount }) => amount ?? []);
    return amounts.length === 0 ? null : Math.max(...amounts);
  },
  'sum(parts.price)': (rows, all) => sum(partsOf(rows, all).map(({ price }) => price)),
  'count(parts where price > 45)': (rows, all) => partsOf(rows, all).filter(({ price }) => price > 4500).length,
  // Each once: two orders of one store do not count the orders of that store twice.
  'count(store.orders)': (rows, all) => siblings(rows, all).length,
  'sum(store.orders.amount)': (rows, all) => sum(siblings(rows, all).map(({ amount }) => amount)),
};
const WHERES: { readonly [where: string]: (row: Order) => boolean } = {
  '': () => true,
  'amount > 100': ({ amount }) => amount !== null && amount > 10_000,
  "state <> 'done'": ({ state }) => state !== 'done',
  "at in '2026-03'": ({ at }) => monthOf(at) === '2026-03',
};

const group = fc.record({ by: fc.constantFrom(...Object.keys(GROUPS)), all: fc.boolean() });
const asked = fc.record({
  group: fc.uniqueArray(group, { minLength: 1, maxLength: 2, selector: ({ by }) => by }),
  measures: fc.uniqueArray(fc.constantFrom(...Object.keys(MEASURES)), { minLength: 1, maxLength: 3 }),
  where: fc.constantFrom(...Object.keys(WHERES)),
  sortBy: fc.constantFrom('none', 'up', 'down'),
  limit: fc.constantFrom(undefined, 1, 3),
});
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

/** What a group's members are, whether they have rows or not. */
function members({ by, all }: Asked['group'][number], found: readonly unknown[], where: string): readonly unknown[] {
  const months = found.filter((value) => value !== null) as string[];
  const [first, last] = [months.toSorted()[0] ?? '9', months.toSorted().at(-1) ?? '0'];
  const lists: { readonly [by: string]: readonly unknown[] } = {
    state: STATES,
    late: [false, true],
    store: SHOPS,
    'month(at)': where.includes('2026')
      ? ['2026-03']
      : ['2026-01', '2026-02', '2026-03', '2026-04'].filter((month) => month >= first && month <= last),
  };
  return [...new Set([...(all ? (lists[by] ?? []) : []), ...found])];
}

function expected(all: Data, { group: groups, measures, where }: Asked) {
  const rows = all.orders.filter(WHERES[where] ?? (() => true));
  const values = groups.map(({ by }) => rows.map((row) => GROUPS[by]?.(row, all)));
  const lists = groups.map((one, index) => members(one, [...new Set(values[index])], where));
  const combinations = lists.reduce<unknown[][]>(
    (made, list) => made.flatMap((before) => list.map((value) => [...before, value])),
    [[]],
  );
  const isKept = groups.some((one) => one.all);
  return combinations.flatMap((combination) => {
    const inside = rows.filter((_, at) => combination.every((value, index) => values[index]?.[at] === value));
    if (inside.length === 0 && !isKept) return [];
    return [
      Object.fromEntries([
        ...groups.map(({ by }, index) => [by, combination[index]]),
        ...measures.map((formula) => [formula, MEASURES[formula]?.(inside, all)]),
      ]),
    ];
  });
}

const text = (row: object, keys: readonly string[]) => JSON.stringify(keys.map((key) => (row as Values)[key]));

describe.each(stores)('on $name', ({ open, runs }) => {
  test('groups, members without rows, measures over children, sort and limit are what counting by hand gives', async () => {
    await fc.assert(
      fc.asyncProperty(data, asked, async (all, ask) => {
        const store = await open({ clock: () => NOW });
        await store.publish(model, { at: NOW, by: null });
        await store.transact(model, (transaction) =>
          transaction.apply([
            ...SHOPS.map(
              (id, index) =>
                ({
                  effect: 'insert',
                  table: 'store',
                  id,
                  values: { name: `S${index}`, city: all.cities[index] ?? null },
                }) as const,
            ),
            ...all.orders.map(({ id, ...values }) => ({ effect: 'insert', table: 'order', id, values }) as const),
            ...all.parts.map((values, index) => ({ effect: 'insert', table: 'part', id: `p${index}`, values }) as const),
          ]),
        );
        const [first = ''] = ask.measures;
        const query: Query = {
          from: 'order',
          group: ask.group,
          measures: ask.measures.map((formula, index) => ({ key: `m${index}`, formula })),
          ...(ask.where ? { where: ask.where } : {}),
          ...(ask.sortBy === 'none' ? {} : { sort: [ask.sortBy === 'up' ? first : `-${first}`] }),
          ...(ask.limit ? { limit: ask.limit } : {}),
        };
        const answer = await store.query(model, { actor: { kind: 'app', cause: 'test' }, query, now: NOW });
        await store.close();
        const found = answer.rows.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([key, value]) => [ask.measures[Number(/^m(\d)$/.exec(key)?.[1])] ?? key, value]),
          ),
        );
        const keys = [...ask.group.map(({ by }) => by), ...ask.measures];
        const wanted = expected(all, ask);
        const texts = new Set(wanted.map((row) => text(row, keys)));
        for (const row of found) expect(texts).toContain(text(row, keys));
        expect(new Set(found.map((row) => text(row, keys))).size).toBe(Math.min(wanted.length, ask.limit ?? wanted.length));
        if (ask.sortBy === 'none') return;
        // Blanks stand last, whatever the direction.
        const way = ask.sortBy === 'up' ? 1 : -1;
        const rank = (row: object) => (row as Values)[first] as number | null;
        const sorted = wanted.map(rank).toSorted((a, b) => (a === null ? 1 : b === null ? -1 : (a - b) * way));
        expect(found.map(rank)).toEqual(sorted.slice(0, found.length));
      }),
      { numRuns: runs(120) },
    );
  }, 120_000);
});
