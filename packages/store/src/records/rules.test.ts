import type { App, Rule } from '@stepwell/definition';
import { followVersion, makeDirectory, type PersonActor, runCommand, runDue, runDueRecord } from '@stepwell/engine';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { type AnyStore, stores } from '../testing/stores.ts';

const rules: readonly Rule[] = [
  {
    key: 'a_code',
    table: 'job',
    on: 'created',
    phase: 'before',
    when: 'not filled(code)',
    do: [{ set: { code: "'N-' & name" } }],
  },
  {
    key: 'b_cheap',
    table: 'job',
    on: { updated: ['price'] },
    phase: 'before',
    when: 'price < old.price / 2',
    do: [{ refuse: { text: { 'zh-CN': '不能低于原价 {old.price} 的一半', en: 'Not below half of {old.price}' } } }],
  },
  {
    key: 'c_log',
    table: 'job',
    on: { updated: ['price', 'worth'] },
    when: 'worth > 100',
    do: [
      {
        create: {
          table: 'log',
          values: { job: 'id', day: 'today()', text: "'worth ' & text(worth) & ', before ' & text(old.worth)" },
        },
      },
    ],
  },
  { key: 'd_done', table: 'job', on: 'entered', when: "stage = 'done'", do: [{ set: { note: "'done by ' & me.name" } }] },
  { key: 'e_left', table: 'job', on: 'left', when: "old.stage = 'open'", do: [{ set: { left_open: true } }] },
  {
    key: 'f_day',
    table: 'log',
    on: 'created',
    do: [{ create: { table: 'day', values: { day: 'day', last: 'text', many: 1 }, ifExists: 'update' } }],
  },
  { key: 'g_gone', table: 'job', on: 'deleted', do: [{ create: { table: 'log', values: { text: "name & ' is gone'" } } }] },
  { key: 'h_ping', table: 'ball', on: 'updated', when: 'ping < 99', do: [{ set: { ping: 'ping + 1' } }] },
  {
    key: 'h_round',
    table: 'wheel',
    on: { updated: ['turned'] },
    when: 'turned < 9999',
    do: [{ set: { turn: 'turn + 1' } }],
  },
  { key: 'i_late', table: 'job', on: { updated: ['late'] }, when: 'late', do: [{ set: { note: "'late'" } }] },
];

const parts: Partial<App> = {
  roles: [
    {
      key: 'worker',
      tables: { job: { read: true, create: true, update: true, delete: true, fields: { note: { update: false } } } },
    },
  ],
  tables: [
    {
      key: 'job',
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'code', type: 'text' },
        { key: 'price', type: 'number' },
        { key: 'pieces', type: 'number', decimals: 0 },
        { key: 'worth', type: 'formula', formula: 'price * pieces' },
        { key: 'note', type: 'text' },
        { key: 'left_open', type: 'boolean' },
        { key: 'late', type: 'boolean' },
      ],
    },
    {
      key: 'log',
      fields: [
        { key: 'job', type: 'relation', table: 'job' },
        { key: 'day', type: 'date' },
        { key: 'text', type: 'text' },
      ],
    },
    {
      key: 'day',
      unique: [['day']],
      fields: [
        { key: 'day', type: 'date' },
        { key: 'last', type: 'text' },
        { key: 'many', type: 'number', decimals: 0 },
      ],
    },
    { key: 'ball', fields: [{ key: 'ping', type: 'number', decimals: 0 }] },
    {
      key: 'wheel',
      fields: [
        { key: 'turn', type: 'number', decimals: 0 },
        { key: 'turned', type: 'formula', formula: 'turn * 2' },
      ],
    },
  ],
  processes: [{ key: 'work', table: 'job', stages: [{ key: 'open' }, { key: 'done', category: 'won' }] }],
  timeouts: [{ key: 'slow', table: 'job', while: "stage = 'open'", since: 'created_at', steps: [{ after: '2h', mark: 'late' }] }],
  rules,
};
const model = modelOf(parts);
const person: PersonActor = {
  kind: 'person',
  id: 'wang',
  roles: ['worker'],
  me: { values: { id: 'wang', name: '王' } },
  locale: 'zh-CN',
  team: ['wang'],
};
const directory = makeDirectory([{ values: { id: 'wang', name: '王', roles: ['worker'], active: true } }]);
const MORNING = Date.parse('2026-03-02T09:00:00+08:00');

describe.each(stores)('on $name', ({ open }) => {
  let store: AnyStore;
  let now: number;
  type Asked = Parameters<typeof runCommand>[1];
  const run = (command: Asked, by: Parameters<typeof runCommand>[2] = person) =>
    runCommand({ store, model, directory }, command, by);
  const create = (table: string, values: object, id?: string) =>
    run(
      { kind: 'create', table, ...(id && { id }), values: { ...values } },
      table === 'job' ? person : { kind: 'app', cause: 'test' },
    );
  const update = (id: string, values: object) => run({ kind: 'update', table: 'job', id, values: { ...values } });
  const NEEDS = { fields: [], one: {}, many: {}, parameters: [] };
  const all = async (table: string) =>
    (await store.transact(model, (transaction) => transaction.find({ table, needs: NEEDS }))).map(({ values }) => values);

  beforeEach(async () => {
    now = MORNING;
    store = await open({ clock: () => now });
    await store.publish(model, { at: now, by: null });
    await store.transact(model, (transaction) =>
      transaction.apply([
        { effect: 'insert', table: 'user', id: 'wang', values: { name: '王', roles: ['worker'], active: true } },
      ]),
    );
  });
  afterEach(() => store.close());

  test('before a record is written a rule sets values of it, and only where its condition holds', async () => {
    expect((await create('job', { name: 'a' })).row.values).toMatchObject({ code: 'N-a' });
    expect((await create('job', { name: 'b', code: 'own' })).row.values).toMatchObject({ code: 'own' });
  });

  test('a rule refuses by what was before and what will be, and nothing is written', async () => {
    await create('job', { name: 'a', price: 100, pieces: 1 }, 'j');
    await expect(update('j', { price: 40, code: 'x' })).rejects.toMatchObject({
      code: 'REFUSED_BY_RULE',
      details: { why: { words: { 'zh-CN': '不能低于原价 100 的一半', en: 'Not below half of 100' } } },
    });
    expect((await all('job'))[0]).toMatchObject({ price: 10000, code: 'N-a' });
    expect((await update('j', { price: 60 })).row.values).toMatchObject({ price: 6000 });
  });

  test('a change of a formula is a change; what a rule makes sets off the rules of its table, in the same transaction', async () => {
    await create('job', { name: 'a', price: 100, pieces: 1 }, 'j');
    await update('j', { pieces: 3 });
    await update('j', { pieces: 4 });
    expect((await all('log')).map(({ text }) => text)).toEqual(['worth 300, before 100', 'worth 400, before 300']);
    expect(await all('day')).toMatchObject([{ day: '2026-03-02', last: 'worth 400, before 300', many: 1 }]);
  });

  test('entering and leaving a stage set off rules, which may write what the person may not; the audit says that it was they', async () => {
    await create('job', { name: 'a' }, 'j');
    await expect(update('j', { note: 'mine' })).rejects.toMatchObject({ code: 'INVALID_VALUES' });
    const { row } = await run({ kind: 'move', table: 'job', id: 'j', to: 'done' });
    expect(row.values).toMatchObject({ note: 'done by 王', left_open: true });
    const entries = await store.platform.all<{ what: string; cause: string; by: string }>({
      sql: "select what, cause, \"by\" from _audit where record = 'j' and cause like 'rule:%' order by seq",
    });
    expect(entries).toEqual(
      ['e_left', 'd_done'].flatMap((rule) => [
        { what: 'rule-ran', cause: `rule:${rule}`, by: 'wang' },
        { what: 'update', cause: `rule:${rule}`, by: 'wang' },
      ]),
    );
  });

  test('what a timeout marks is a change like any other', async () => {
    await create('job', { name: 'a' }, 'j');
    now += 2 * 3_600_000;
    await runDue({ store, model, handle: (record) => runDueRecord({ store, model }, record) }, now);
    expect((await all('job'))[0]).toMatchObject({ late: true, note: 'late' });
  });

  test('a deleted record sets off its rule', async () => {
    await create('job', { name: 'a' }, 'j');
    await run({ kind: 'delete', table: 'job', id: 'j' });
    expect(await all('log')).toMatchObject([{ text: 'a is gone' }]);
  });

  test('rules that set one another off without end are refused with the way, and nothing is written', async () => {
    await create('ball', { ping: 100 }, 'b');
    const ping = run({ kind: 'update', table: 'ball', id: 'b', values: { ping: 0 } }, { kind: 'app', cause: 'test' });
    await expect(ping).rejects.toMatchObject({ code: 'TOO_MUCH_WORK', details: { why: { words: { en: /h_ping → h_ping/ } } } });
    expect(await all('ball')).toMatchObject([{ ping: 100 }]);
  });

  test('a formula between them does not hide that rules set one another off', async () => {
    await create('wheel', { turn: 9000 }, 'w');
    const turn = run({ kind: 'update', table: 'wheel', id: 'w', values: { turn: 0 } }, { kind: 'app', cause: 'test' });
    await expect(turn).rejects.toMatchObject({ code: 'TOO_MUCH_WORK', details: { why: { words: { en: /h_round → h_round/ } } } });
  });

  test('a new version that computes otherwise sets off nothing', async () => {
    await create('job', { name: 'a', price: 100, pieces: 3 }, 'j');
    const [job, ...others] = parts.tables ?? [];
    const fields =
      job?.fields.map((field) => (field.key === 'worth' ? { ...field, formula: 'price * pieces * 2' } : field)) ?? [];
    const next = modelOf({ ...parts, tables: [{ ...job, key: 'job', fields }, ...others] }, 2);
    const marker = `insert into _following (app, "table", at, after, until, remaining) select 'shop', 'job', ${now}, '', max(id), count(*) from shop__job`;
    await store.publish(next, { at: now, by: null, before: model, also: [{ sql: marker }] });
    while ((await followVersion({ store, model: next }, () => true)) !== undefined);
    expect(await all('job')).toMatchObject([{ worth: 60000 }]);
    expect(await all('log')).toEqual([]);
  });
});
