import type { App, Query } from '@stepwell/definition';
import type { Actor } from '@stepwell/engine';
import type { Values } from '@stepwell/expression';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { type AnyStore, stores } from '../testing/stores.ts';

const tables: App['tables'] = [
  {
    key: 'order',
    title: 'name',
    fields: [
      { key: 'name', type: 'text' },
      { key: 'note', type: 'text' },
      { key: 'amount', type: 'money' },
      { key: 'size', type: 'number', decimals: 6 },
      { key: 'late', type: 'boolean' },
      { key: 'on', type: 'date' },
      { key: 'kind', type: 'select', options: [{ key: 'b' }, { key: 'a' }] },
    ],
  },
];
const model = modelOf({ tables });
const app: Actor = { kind: 'app', cause: 'test' };

const row = fc.record<Values>({
  name: fc.constantFrom('张三', '李四', 'Abc', 'abc', 'b 2', 'b 10', null),
  note: fc.constantFrom('x', 'Y', '阿', null),
  amount: fc.constantFrom(null, 0, 1, 2, 3),
  size: fc.constantFrom(null, 900_000_000_000_001, 900_000_000_000_002, 5),
  late: fc.boolean(),
  on: fc.constantFrom(null, '2026-01-01', '2026-01-02'),
  kind: fc.constantFrom(null, 'a', 'b'),
});
const entry = fc
  .constantFrom('name', 'note', 'amount', 'size', 'late', 'on', 'kind', 'created_at', 'amount * 2', 'size * 1000')
  .chain((field) => fc.constantFrom(field, `-${field}`));

async function pages(store: AnyStore, query: Query): Promise<readonly unknown[]> {
  const ids: unknown[] = [];
  let after: string | undefined;
  for (let page = 0; page < 50; page++) {
    const answer = await store.query(model, { actor: app, query, now: 0, after });
    ids.push(...answer.rows.map(({ id }) => id));
    if (answer.next === null) return ids;
    after = answer.next;
  }
  throw new Error('The pages never end');
}

describe.each(stores)('on $name', ({ open, runs }) => {
  test('pages of any size give the same rows in the same order as one page, whatever they are sorted by', async () => {
    const cases = fc.record({
      rows: fc.array(row, { maxLength: 20 }),
      sort: fc.uniqueArray(entry, { maxLength: 3, selector: (one) => one.replace('-', '') }),
      limit: fc.integer({ min: 1, max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ rows, sort, limit }) => {
        const store = await open({ clock: () => 1000 });
        await store.publish(model, { at: 0, by: null });
        await store.transact(model, (transaction) =>
          transaction.apply(
            rows.map((values, index) => ({ effect: 'insert', table: 'order', id: `o${index % 3}${index}`, values })),
          ),
        );
        const query: Query = { from: 'order', sort, select: [], limit: 1000 };
        const whole = await pages(store, query);
        expect(new Set(whole).size).toBe(rows.length);
        expect(await pages(store, { ...query, limit })).toEqual(whole);
        await store.close();
      }),
      { numRuns: runs(120) },
    );
  });

  test('blanks stand last in either direction', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), entry, async (rows, sorted) => {
        const field = sorted.replace('-', '');
        fc.pre(!field.includes('*') && field !== 'created_at');
        const store = await open({ clock: () => 1000 });
        await store.publish(model, { at: 0, by: null });
        await store.transact(model, (transaction) =>
          transaction.apply(rows.map((values, index) => ({ effect: 'insert', table: 'order', id: `o${index}`, values }))),
        );
        const { rows: found } = await store.query(model, {
          actor: app,
          query: { from: 'order', sort: [sorted], select: [field] },
          now: 0,
        });
        const blanks = found.map((one) => one[field] === null);
        expect(blanks.indexOf(true) === -1 || !blanks.slice(blanks.indexOf(true)).includes(false)).toBe(true);
        await store.close();
      }),
      { numRuns: runs(40) },
    );
  });
});
