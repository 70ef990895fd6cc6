import type { App } from '@stepwell/definition';
import { type Command, runCommand } from '@stepwell/engine';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { staleValues } from '../testing/recomputed.ts';
import { type AnyStore, stores } from '../testing/stores.ts';

const parts: Partial<App> = {
  tables: [
    {
      key: 'tag',
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'uses', type: 'formula', formula: 'count(deals)' },
        { key: 'sold', type: 'formula', formula: 'sum(lines.price)' },
      ],
    },
    {
      key: 'deal',
      title: 'name',
      owner: 'owner',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'owner', type: 'user' },
        { key: 'tags', type: 'relations', table: 'tag', inverse: 'deals' },
        {
          key: 'items',
          type: 'lines',
          fields: [
            { key: 'what', type: 'text' },
            { key: 'price', type: 'integer' },
            { key: 'tag', type: 'relation', table: 'tag', inverse: 'lines' },
          ],
        },
        { key: 'total', type: 'formula', formula: 'sum(items.price)' },
        { key: 'same', type: 'relation', table: 'deal', match: 'owner = record.owner and id <> record.id' },
      ],
      checks: [
        { check: 'count(tags) <= 2', at: 'tags' },
        { check: 'count(same) < 2', at: 'owner' },
      ],
    },
  ],
};
const model = modelOf(parts);
const app = { kind: 'app', cause: 'test' } as const;

describe.each(stores)('on $name', ({ open }) => {
  let store: AnyStore;
  const run = (command: Command) => runCommand({ store, model }, command, app);
  const create = (table: string, id: string, values: object) => run({ kind: 'create', table, id, values: { ...values } });
  const update = (values: object) => run({ kind: 'update', table: 'deal', id: 'd1', values: { ...values } });
  const LINE = { fields: ['what', 'price'], one: {}, many: {}, parameters: [] };
  const NEEDS = { fields: [], one: {}, many: { items: LINE, tags: { ...LINE, fields: ['name'] } }, parameters: [] };

  /** The deal with its lines and tags, in a word each. */
  async function deal() {
    const [row] = await store.transact(model, (transaction) => transaction.find({ table: 'deal', ids: ['d1'], needs: NEEDS }));
    const lines = row?.many?.['items']?.map(({ values }) => `${values['what']} ${values['price']}`);
    return { total: row?.values['total'], lines, tags: row?.many?.['tags']?.map(({ values }) => values['id']) };
  }

  beforeEach(async () => {
    store = await open();
    await store.publish(model, { at: 0, by: null });
    for (const id of ['u1', 'u2']) await create('user', id, { name: id });
    for (const id of ['t1', 't2', 't3']) await create('tag', id, { name: id });
    const items = [
      { what: 'valve', price: 5 },
      { what: 'pipe', price: 7 },
    ];
    await create('deal', 'd1', { name: 'one', owner: 'u1', tags: ['t1', 't2'], items });
  });
  afterEach(() => store.close());

  test('taking back a change of lines and of many-to-many relations puts them back as they were', async () => {
    const before = await deal();
    expect(before).toEqual({ total: 12, lines: ['valve 5', 'pipe 7'], tags: ['t1', 't2'] });
    const { undo } = await update({ items: [{ what: 'pump', price: 100 }], tags: ['t3'] });
    expect(await deal()).toEqual({ total: 100, lines: ['pump 100'], tags: ['t3'] });
    await run({ kind: 'undo', undo: undo as string });
    expect(await deal()).toEqual(before);
  });

  test('a line that is known keeps what a change does not name, and is computed with it', async () => {
    const [row] = await store.transact(model, (transaction) => transaction.find({ table: 'deal', ids: ['d1'], needs: NEEDS }));
    const [first, second] = row?.many?.['items'] ?? [];
    await update({
      items: [
        { id: first?.values['id'], what: 'big valve' },
        { id: second?.values['id'], price: 8 },
      ],
    });
    expect(await deal()).toMatchObject({ total: 13, lines: ['big valve 5', 'pipe 8'] });
  });

  test('the same lines and relations again are no change', async () => {
    const [row] = await store.transact(model, (transaction) => transaction.find({ table: 'deal', ids: ['d1'], needs: NEEDS }));
    const items = row?.many?.['items']?.map(({ values: { id, what, price } }) => ({ id, what, price }));
    const { undo, row: same } = await update({ items, tags: ['t2', 't1'] });
    expect([undo, same.values['version']]).toEqual([undefined, 1]);
  });

  test('a check sees the records that the write joins with, and those that it will match', async () => {
    await expect(update({ tags: ['t1', 't2', 't3'] })).rejects.toMatchObject({ code: 'INVALID_VALUES' });
    expect((await deal()).tags).toEqual(['t1', 't2']);
    await create('deal', 'd2', { name: 'two', owner: 'u2' });
    await create('deal', 'd3', { name: 'three', owner: 'u2' });
    await expect(update({ owner: 'u2' })).rejects.toMatchObject({ code: 'INVALID_VALUES' });
    await expect(create('deal', 'd4', { name: 'four', owner: 'u2' })).rejects.toMatchObject({ code: 'INVALID_VALUES' });
  });

  test('the lines of a record in the recycle bin count nowhere, and count again when it is back', async () => {
    const tag = async () => {
      const [row] = await store.transact(model, (transaction) => transaction.find({ table: 'tag', ids: ['t1'], needs: LINE }));
      return [row?.values['sold'], row?.values['uses'], await staleValues(store, model, 0)];
    };
    await update({ items: [{ what: 'valve', price: 5, tag: 't1' }] });
    expect(await tag()).toEqual([5, 1, []]);
    await run({ kind: 'delete', table: 'deal', id: 'd1' });
    expect(await tag()).toEqual([0, 0, []]);
    await run({ kind: 'restore', table: 'deal', id: 'd1' });
    expect(await tag()).toEqual([5, 1, []]);
  });
});
