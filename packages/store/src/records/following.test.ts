import type { Field } from '@stepwell/definition';
import { followVersion, runCommand, runDue, runDueRecord } from '@stepwell/engine';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { type AnyStore, stores } from '../testing/stores.ts';

const fields: Field[] = [
  { key: 'name', type: 'text' },
  { key: 'size', type: 'number' },
  { key: 'tags', type: 'multi_select', options: [{ key: 'red' }] },
];
const before = modelOf({ tables: [{ key: 'order', title: 'name', fields }] });
const twice = { key: 'twice', type: 'formula', formula: 'size * 2 + count(tags)' };
const model = modelOf({ tables: [{ key: 'order', title: 'name', fields: [...fields, twice] }] }, 2);
const app = { kind: 'app', cause: 'test' } as const;
const ids = Array.from({ length: 20 }, (_, at) => `o${String(at).padStart(2, '0')}`);

describe.each(stores)('on $name', ({ name, open }) => {
  let store: AnyStore;
  beforeEach(async () => {
    store = await open({ clock: () => 1000 });
    await store.publish(before, { at: 1000, by: null });
    for (const id of ids) await create(before, id, 1);
    const marker = `insert into _following (app, "table", at, after, until, remaining) select 'shop', 'order', 1000, '', max(id), count(*) from shop__order`;
    await store.publish(model, { at: 1000, by: null, before, also: [{ sql: marker }] });
  });
  afterEach(() => store.close());

  const create = (by: typeof model, id: string, size: number) =>
    runCommand({ store, model: by }, { kind: 'create', table: 'order', id, values: { name: id, size } }, app);
  const all = <Row>(sql: string) => store.platform.all<Row>({ sql });
  const left = async () =>
    (await all<{ id: string }>('select id from shop__order where twice is null order by id')).map(({ id }) => id);
  const markers = () => all<{ after: string; remaining: number }>('select after, remaining from _following');
  const wakes = () => all<{ record: string; derive: number }>('select record, derive from _wakes');
  /** As many as are wanted in one command. */
  const follow = (count: number) => {
    let done = 0;
    return followVersion({ store, model }, () => ++done < count);
  };

  test('records follow a new version in the order of their ids, some with each command, and what is new meanwhile needs not to', async () => {
    expect(await follow(7)).toBe(7);
    expect([await markers(), await left()]).toEqual([[{ after: 'o06', remaining: 13 }], ids.slice(7)]);
    await create(model, 'o99', 1);
    expect(await store.nextDue(model)).toBe(1000);
    expect(await follow(100)).toBe(13);
    expect(await follow(1)).toBeUndefined();
    expect([await markers(), await left(), await wakes(), await store.nextDue(model)]).toEqual([[], [], [], null]);
  });

  // Only there can a column of a list hold what is none.
  test.runIf(name === 'SQLite')('a record that fails is left to be done by itself, and the others follow', async () => {
    await store.platform.write([{ sql: "update shop__order set tags = 'no list' where id = 'o03'" }]);
    expect(await follow(100)).toBe(4);
    expect(await follow(100)).toBe(16);
    expect([await left(), await wakes()]).toEqual([['o03'], [{ record: 'o03', derive: 2 }]]);
    await store.platform.write([{ sql: "update shop__order set tags = null where id = 'o03'" }]);
    await runDue({ store, model, handle: (due) => runDueRecord({ store, model }, due), follow: () => follow(100) }, 1000);
    expect([await left(), await wakes(), await markers()]).toEqual([[], [], []]);
  });

  test('what a command writes that began with the version before follows the present one', async () => {
    await create(before, 'o98', 3);
    expect(await wakes()).toEqual([{ record: 'o98', derive: 2 }]);
    await runDue({ store, model, handle: (due) => runDueRecord({ store, model }, due), follow: () => follow(3) }, 1000);
    expect([await left(), await wakes(), await markers()]).toEqual([[], [], []]);
    await create(model, 'o97', 3);
    expect(await wakes()).toEqual([]);
  });

  test('a table that a newer version leaves out follows nothing', async () => {
    const without = modelOf({ tables: [{ key: 'other', title: 'name', fields: fields.slice(0, 1) }] }, 3);
    await store.publish(without, { at: 1000, by: null, before: model });
    expect(await followVersion({ store, model: without }, () => true)).toBe(0);
    expect(await markers()).toEqual([]);
  });

  test('records that read each other follow to what the new version says, however many are read at once', async () => {
    const links: Field[] = [
      { key: 'name', type: 'text' },
      { key: 'size', type: 'number' },
      { key: 'other', type: 'relation', table: 'chain' },
    ];
    const chainOf = (version: number, own: string, others: string) => {
      const formulas = [
        { key: 'own', type: 'formula', formula: own },
        { key: 'others', type: 'formula', formula: others },
      ];
      const orders = { key: 'order', title: 'name', fields: [...fields, twice] };
      return modelOf({ tables: [orders, { key: 'chain', title: 'name', fields: [...links, ...formulas] }] }, version);
    };
    const [old, next] = [chainOf(3, 'size', 'other.own'), chainOf(4, 'size * 2', 'other.own + 1')];
    await store.publish(old, { at: 1000, by: null, before: model });
    const place = (at: number) => `c${String(at).padStart(2, '0')}`;
    for (let at = 0; at < 30; at++) {
      const values = { name: place(at), size: at };
      await runCommand({ store, model: old }, { kind: 'create', table: 'chain', id: place(at), values }, app);
    }
    // Each reads one that comes before or after it.
    const readOf = (at: number) => (at % 3 === 0 ? (at + 7) % 30 : (at + 29) % 30);
    for (let at = 0; at < 30; at++) {
      const command = {
        kind: 'update',
        table: 'chain',
        id: place(at),
        values: { other: place(readOf(at)) },
        version: 1,
      } as const;
      await runCommand({ store, model: old }, command, app);
    }
    const marker = `insert into _following (app, "table", at, after, until, remaining) select 'shop', 'chain', 1000, '', max(id), count(*) from shop__chain`;
    await store.publish(next, { at: 1000, by: null, before: old, also: [{ sql: marker }] });
    while ((await followVersion({ store, model: next }, () => true)) !== undefined);
    await runDue({ store, model: next, handle: (due) => runDueRecord({ store, model: next }, due) }, 1000);
    const query = { from: 'chain', select: ['own', 'others'], sort: ['id'] };
    const { rows } = await store.query(next, { actor: app, query, now: 1000 });
    expect(rows.map(({ id, own, others }) => [id, Number(own) / 100, Number(others) / 100])).toEqual(
      Array.from({ length: 30 }, (_, at) => [place(at), at * 2, readOf(at) * 2 + 1]),
    );
  });
});
