import type { Effect } from '@stepwell/engine';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { type AnyStore, stores } from '../testing/stores.ts';

const model = modelOf({
  tables: [
    { key: 'firm', title: 'name', fields: [{ key: 'name', type: 'text' }] },
    {
      key: 'deal',
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'firm', type: 'relation', table: 'firm', inverse: 'deals' },
        { key: 'helpers', type: 'relations', table: 'firm', inverse: 'helped' },
        { key: 'alike', type: 'relation', table: 'deal', match: 'name = record.name and id <> record.id' },
        { key: 'items', type: 'lines', fields: [{ key: 'maker', type: 'relation', table: 'firm' }] },
      ],
    },
  ],
});

describe.each(stores)('on $name', ({ open }) => {
  let store: AnyStore;
  const insert = (table: string, id: string, values: object = {}): Effect => ({
    effect: 'insert',
    table,
    id,
    values: { ...values },
  });
  const apply = (...effects: Effect[]) => store.transact(model, (transaction) => transaction.apply(effects));
  const readers = (table: string, path: string[], rows: { ids: string[] } | { record: string } | 'all') =>
    store.transact(model, (transaction) => transaction.readers({ table, path }, rows));

  beforeEach(async () => {
    store = await open({ clock: () => 1_000 });
    await store.publish(model, { at: 0, by: null });
    await apply(
      insert('firm', 'f1'),
      insert('firm', 'f2'),
      insert('deal', 'd1', { name: 'one', firm: 'f1', helpers: ['f2'], items: [{ id: 'i1', maker: 'f2' }] }),
      insert('deal', 'd2', { name: 'one', firm: 'f1' }),
      insert('deal', 'd3', { name: 'two', firm: 'f2', deleted_at: 900 }),
    );
  });
  afterEach(() => store.close());

  test('a path is walked backwards over every kind of relation', async () => {
    expect(await readers('deal', ['firm'], { ids: ['f1'] })).toEqual(['d1', 'd2']);
    expect(await readers('firm', ['deals'], { ids: ['d2'] })).toEqual(['f1']);
    expect(await readers('deal', ['helpers'], { ids: ['f2'] })).toEqual(['d1']);
    expect(await readers('firm', ['helped'], { ids: ['d1'] })).toEqual(['f2']);
    expect(await readers('deal', ['alike'], { ids: ['d1'] })).toEqual(['d2']);
    expect(await readers('deal', ['items', 'maker'], { ids: ['f2'] })).toEqual(['d1']);
    expect(await readers('deal', ['firm', 'helped', 'alike'], { ids: ['d2'] })).toEqual([]);
    expect(await readers('deal', ['firm', 'deals'], { ids: ['d1'] })).toEqual(['d1', 'd2']);
  });

  test('what lies in the recycle bin reads nothing; all rows of a table are read by all who can reach one', async () => {
    expect(await readers('deal', ['firm'], { ids: ['f2'] })).toEqual([]);
    expect(await readers('deal', [], 'all')).toEqual(['d1', 'd2']);
    expect(await readers('firm', ['deals'], 'all')).toEqual(['f1', 'f2']);
  });

  test('a companion is found by the record it stands beside', async () => {
    await apply({ effect: 'activity', table: 'deal', id: 'd1', activity: { id: 'a1', kind: 'comment', by: null, at: 1 } });
    expect(await readers('deal', ['activities'], { record: 'd1' })).toEqual(['d1']);
    expect(await readers('firm', ['deals', 'activities'], { record: 'd1' })).toEqual(['f1']);
    expect(await readers('deal', ['activities'], { record: 'd2' })).toEqual([]);
  });

  test('records that must be derived again are due at once, and say so', async () => {
    await apply({ effect: 'wakes', table: 'deal', id: 'd2', at: 500 }, { effect: 'derive', table: 'deal', ids: ['d1', 'd2'] });
    await apply({ effect: 'derive', table: 'deal', ids: ['d1'], missed: 'skip' });
    expect(await store.transact(model, (transaction) => transaction.due(1_000, 10))).toEqual([
      { table: 'deal', id: 'd2', at: 500, derive: true },
      { table: 'deal', id: 'd1', at: 1_000, derive: true, missed: 'skip' },
    ]);
  });
});
