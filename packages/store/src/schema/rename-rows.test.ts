import type { Field } from '@stepwell/definition';
import type { Values } from '@stepwell/expression';
import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { stores } from '../testing/stores.ts';

type Options = readonly { readonly key: string; readonly id?: string }[];

const fieldsOf = (options: Options): Field[] => [
  { key: 'name', type: 'text' },
  { key: 'state', type: 'select', options },
  { key: 'tags', type: 'multi_select', options },
];
const appOf = (version: number, options: Options, stage: { key: string; id?: string }) =>
  modelOf(
    {
      tables: [{ key: 'order', title: 'name', fields: fieldsOf(options) }],
      processes: [{ key: 'sale', table: 'order', stages: [stage, { key: 'done', category: 'won' }] }],
    },
    version,
  );
const NEEDS = { fields: [], one: {}, many: {}, parameters: [] };

describe.each(stores)('on $name', ({ open }) => {
  test('keys in rows and in their lists are replaced, also where two change places, and the history with them', async () => {
    const store = await open({ clock: () => 1000 });
    const before = appOf(1, [{ key: 'a' }, { key: 'b' }, { key: 'c' }], { key: 'new' });
    await store.publish(before, { at: 1, by: null });
    const move = { process: 'sale', processVersion: 1, stage: 'new', category: 'open', from: null, at: 1, by: null, owner: null };
    const rows: Values[] = [
      { state: 'a', tags: ['c', 'a', 'b'] },
      { state: 'c', tags: ['c'] },
      { state: null, tags: null },
    ];
    await store.transact(before, (transaction) =>
      transaction.apply([
        ...rows.map(
          (values, at) => ({ effect: 'insert', table: 'order', id: `o${at}`, values: { stage: 'new', ...values } }) as const,
        ),
        { effect: 'stay', table: 'order', id: 'o0', move: { ...move, skipped: 0, overdue: false } },
      ]),
    );
    const after = appOf(2, [{ key: 'b', id: 'a' }, { key: 'a', id: 'b' }, { key: 'c' }], { key: 'fresh', id: 'new' });
    await store.publish(after, { at: 2, by: null, before });
    const found = await store.transact(after, (transaction) => transaction.find({ table: 'order', needs: NEEDS }));
    expect(found.map(({ values: { state, tags, stage } }) => [state, tags, stage])).toEqual([
      ['b', ['c', 'b', 'a'], 'fresh'],
      ['c', ['c'], 'fresh'],
      [null, null, 'fresh'],
    ]);
    expect(await store.platform.all({ sql: 'select stage from _moves' })).toEqual([{ stage: 'fresh' }]);
    await store.close();
  });
});
