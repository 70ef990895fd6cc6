import type { Query } from '@stepwell/definition';
import type { Actor, QueryRequest } from '@stepwell/engine';
import type { Type, Values } from '@stepwell/expression';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { type AnyStore, stores } from '../testing/stores.ts';

const model = modelOf({
  tables: [
    {
      key: 'sale',
      fields: [
        { key: 'amount', type: 'money' },
        { key: 'state', type: 'select', options: [{ key: 'won' }, { key: 'lost' }] },
        { key: 'at', type: 'datetime' },
      ],
    },
  ],
});
/** Shanghai: 2026-03-02 12:00. */
const NOW = Date.parse('2026-03-02T04:00:00Z');
const at = (day: string) => Date.parse(`${day}T01:00:00Z`);
const sales: readonly (readonly [amount: number, state: string, day: string])[] = [
  [10_000, 'won', '2026-03-01'],
  [5000, 'lost', '2026-03-02'],
  [4000, 'won', '2026-02-02'],
  [2000, 'won', '2026-02-20'],
  [7000, 'won', '2025-03-20'],
  [900, 'lost', '2025-12-31'],
];

describe.each(stores)('on $name', ({ open }) => {
  let store: AnyStore;
  beforeAll(async () => {
    store = await open({ clock: () => NOW });
    await store.publish(model, { at: NOW, by: null });
    await store.transact(model, (transaction) =>
      transaction.apply(
        sales.map(([amount, state, day], index) => {
          const values: Values = { amount, state, at: at(day) };
          return { effect: 'insert', table: 'sale', id: `s${index}`, values };
        }),
      ),
    );
  });
  afterAll(() => store.close());

  const actor: Actor = { kind: 'app', cause: 'test' };
  const month: Type = { kind: 'period', unit: 'month' };
  const inMonth = (value: string | null): Partial<QueryRequest> => ({
    scopes: { 'filter.month': value },
    scopeTypes: { 'filter.month': month },
  });
  const ask = (query: Query, more: Partial<QueryRequest> = {}) => store.query(model, { actor, query, now: NOW, ...more });
  const total: Query = { from: 'sale', where: 'at in filter.month', measures: [{ key: 's', formula: 'sum(amount)' }] };

  test("a query that compares says what it was in the page's period before, or a year ago", async () => {
    const before = await ask({ ...total, compare: 'previous' }, inMonth('2026-03'));
    expect([before.rows, before.earlier]).toEqual([[{ s: 15_000 }], { period: '2026-02', rows: [{ s: 6000 }] }]);
    const ago = await ask({ ...total, compare: 'year_ago' }, inMonth('2026-03'));
    expect(ago.earlier).toEqual({ period: '2025-03', rows: [{ s: 7000 }] });
    const none = await ask({ ...total, compare: 'year_ago' }, inMonth('2026-02'));
    expect(none.earlier).toEqual({ period: '2025-02', rows: [{ s: 0 }] });
  });

  test('a period of the clock is compared alike, in its measures too', async () => {
    const query: Query = {
      from: 'sale',
      where: "at in year(now()) and state = 'won'",
      measures: [
        { key: 's', formula: 'sum(amount)' },
        { key: 'first', formula: 'count(rows where at in year(now()) and amount > 50)' },
      ],
      compare: 'year_ago',
    };
    const { rows, earlier } = await ask(query);
    expect([rows, earlier]).toEqual([[{ s: 16_000, first: 1 }], { period: '2025', rows: [{ s: 7000, first: 1 }] }]);
    const monthly = await ask({ ...query, where: 'at in month(today())', measures: total.measures ?? [], compare: 'previous' });
    expect(monthly.earlier).toEqual({ period: '2026-02', rows: [{ s: 6000 }] });
  });

  test('each group is compared with itself, and a group by period with the part that stands in the same place', async () => {
    const byState = await ask({ ...total, group: ['state'], compare: 'previous', sort: ['-s'], limit: 2 }, inMonth('2026-03'));
    expect(byState.rows).toEqual([
      { state: 'won', s: 10_000 },
      { state: 'lost', s: 5000 },
    ]);
    expect(byState.earlier?.rows).toEqual([
      { state: 'won', s: 6000 },
      { state: 'lost', s: 0 },
    ]);
    const byDay = await ask({ ...total, group: [{ by: 'day(at)', as: 'd' }], compare: 'previous' }, inMonth('2026-03'));
    expect(byDay.rows).toEqual([
      { d: '2026-03-01', s: 10_000 },
      { d: '2026-03-02', s: 5000 },
    ]);
    expect(byDay.earlier?.rows.map((row) => row['s'])).toEqual([0, 4000]);
  });

  test('all members of a period are those of the period that the condition names', async () => {
    const query: Query = { ...total, group: [{ by: 'day(at)', as: 'd', all: true }] };
    const { rows } = await ask(query, inMonth('2026-02'));
    expect(rows).toHaveLength(28);
    expect([rows[0], rows[1]]).toEqual([
      { d: '2026-02-01', s: 0 },
      { d: '2026-02-02', s: 4000 },
    ]);
  });

  test('a filter left blank does not narrow, and has nothing to be compared with', async () => {
    const { rows, earlier } = await ask({ ...total, compare: 'previous' }, inMonth(null));
    expect([rows, earlier]).toEqual([[{ s: 28_900 }], undefined]);
  });

  test('a query without any period cannot be compared, and says so', async () => {
    await expect(ask({ from: 'sale', measures: total.measures ?? [], compare: 'previous' })).rejects.toMatchObject({
      details: { problems: [{ path: '#/compare', code: 'NOTHING_TO_COMPARE' }] },
    });
  });
});
