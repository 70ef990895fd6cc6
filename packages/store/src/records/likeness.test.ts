import type { App, Duplicates, Table } from '@stepwell/definition';
import { type Actor, type Command, likenessKeys, type Model, Refusal, runCommand } from '@stepwell/engine';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { type AnyStore, stores } from '../testing/stores.ts';

const firm: Table = {
  key: 'firm',
  title: 'name',
  owner: 'keeper',
  fields: [
    { key: 'name', type: 'text' },
    { key: 'tel', type: 'phone' },
    { key: 'note', type: 'text' },
    { key: 'keeper', type: 'user' },
  ],
};
const guarded = (duplicates: Duplicates[], more: Partial<Table> = {}): Partial<App> => ({
  tables: [{ ...firm, ...more, duplicates }],
  roles: [{ key: 'rep', tables: { firm: { read: 'keeper = me', create: true, update: true, delete: true } } }],
});
const NAME_AND_TEL: Duplicates['compare'] = [{ field: 'name', as: 'company_name' }, { field: 'tel' }];

const app: Actor = { kind: 'app', cause: 'test' };
const rep = (id: string): Actor => ({ kind: 'person', id, roles: ['rep'], me: { values: { id } }, locale: 'zh-CN', team: [id] });

describe.each(stores)('on $name', ({ name, open }) => {
  let store: AnyStore;
  let model: Model;
  let version: number;

  beforeEach(async () => {
    version = 0;
    store = await open({ clock: () => 1_700_000_000_000 });
  });
  afterEach(() => store.close());

  async function publish(parts: Partial<App>): Promise<void> {
    const before = version > 0 ? model : undefined;
    model = modelOf(parts, ++version);
    await store.publish(model, { at: 0, by: null, ...(before && { before }) });
  }

  const run = (command: Command, actor: Actor = app) => runCommand({ store, model }, command, actor);
  const create = (id: string, values: object, actor: Actor = app) =>
    run({ kind: 'create', table: 'firm', id, values: { ...values } }, actor);
  const update = (id: string, values: object) => run({ kind: 'update', table: 'firm', id, values: { ...values } });
  const warned = async (outcome: Promise<{ warnings?: readonly { key: string; record?: string }[] }>) =>
    ((await outcome).warnings ?? []).map(({ key, record }) => `${key} ${record ?? '?'}`);
  async function refused(work: Promise<unknown>): Promise<Refusal> {
    const error = await work.catch((reason: unknown) => reason);
    if (!(error instanceof Refusal)) throw new Error('It was not refused');
    return error;
  }

  /** What is kept is what the records say: no key too many, none too few. */
  async function expectKept(): Promise<void> {
    const needs = { fields: [], one: {}, many: {}, parameters: [] };
    const rows = await store.transact(model, (transaction) => transaction.find({ table: 'firm', needs, deleted: 'with' }));
    const table = model.tables.get('firm');
    const wanted = rows.flatMap(({ values }) =>
      (table ? likenessKeys(table, values) : []).map((key) => `${values['id']} ${key}`),
    );
    const kept = await store.lookThrough({ sql: `select record || ' ' || "key" from _likeness where "table" = 'shop__firm'` });
    expect(kept.flat().toSorted()).toEqual(wanted.toSorted());
  }

  test('a record that is much like another is kept with a warning that names it, in both languages', async () => {
    await publish(guarded([{ compare: NAME_AND_TEL, do: 'warn' }]));
    await create('a', { name: '绍兴沐禾食品有限公司', tel: '13812345678' });
    const { warnings } = await create('b', { name: '沐禾食品（绍兴）', tel: '13900001111' });
    expect(warnings).toEqual([
      {
        key: 'name',
        message: {
          'zh-CN': 'name：与已有的“绍兴沐禾食品有限公司”相同。',
          en: 'name: the same as “绍兴沐禾食品有限公司”, which is here already.',
        },
        record: 'a',
      },
    ]);
    expect(await warned(create('c', { name: '台州砺行机械厂', tel: '+86 138-1234-5678' }))).toEqual(['tel a']);
    expect(await warned(create('d', { name: '潍坊泽钧化工' }))).toEqual([]);
    expect(await warned(create('e', {}))).toEqual([]);
  });

  test('where it is refused nothing is written, and the refusal stands at the field beside all other problems', async () => {
    await publish(
      guarded([{ compare: NAME_AND_TEL, do: 'refuse' }], {
        fields: firm.fields.map((field) => ({ ...field, ...(field.key === 'note' && { required: true }) })),
      }),
    );
    await create('a', { name: '绍兴沐禾食品有限公司', tel: '13812345678', note: '-' });
    const { code, details } = await refused(create('b', { name: '绍兴沐禾食品', tel: '13900001111' }));
    expect(code).toBe('INVALID_VALUES');
    expect(details.problems?.map(({ path, code: told }) => `${path} ${told}`)).toEqual([
      '#/values/note REQUIRED',
      '#/values/name DUPLICATE',
    ]);
    await expectKept();
  });

  test('of a record that he may not see somebody learns that there is one, and nothing else', async () => {
    await publish(guarded([{ compare: NAME_AND_TEL, do: 'warn' }]));
    await create('u1', {}).catch(() => undefined);
    await run({ kind: 'create', table: 'user', id: 'wang', values: { name: '王' } });
    await run({ kind: 'create', table: 'user', id: 'li', values: { name: '李' } });
    await create('a', { name: '绍兴沐禾食品有限公司', keeper: 'wang' });
    const { warnings: [warning] = [] } = await create('b', { name: '沐禾食品有限公司', keeper: 'li' }, rep('li'));
    expect(warning).toEqual({
      key: 'name',
      message: {
        'zh-CN': 'name：与同事的一条您看不到的记录相似（97%）。',
        en: 'name: much like a record of somebody else, which you may not see (97%).',
      },
    });
    expect(await warned(create('c', { name: '沐禾食品有限公司', keeper: 'li' }, rep('li')))).toEqual(['name b', 'name ?']);
  });

  test('a change is looked at in what it changes, and a record is never like itself', async () => {
    await publish(guarded([{ compare: NAME_AND_TEL, do: 'warn' }]));
    await create('a', { name: '绍兴沐禾食品有限公司', tel: '13812345678' });
    await create('b', { name: '台州砺行机械厂', tel: '13812345678' });
    expect(await warned(update('b', { note: 'x' }))).toEqual([]);
    expect(await warned(update('b', { name: '台州砺行机械有限公司' }))).toEqual([]);
    expect(await warned(update('b', { name: '沐禾食品' }))).toEqual(['name a']);
    await expectKept();
  });

  test('a guard looks at new records, or at changes, or at both', async () => {
    await publish(guarded([{ compare: NAME_AND_TEL, on: 'created', do: 'warn' }]));
    await create('a', { name: '沐禾食品' });
    expect(await warned(create('b', { name: '沐禾食品' }))).toEqual(['name a']);
    await create('c', { name: '砺行机械' });
    expect(await warned(update('c', { name: '沐禾食品' }))).toEqual([]);
    await publish(guarded([{ compare: NAME_AND_TEL, on: 'updated', do: 'warn' }]));
    expect(await warned(create('d', { name: '沐禾食品' }))).toEqual([]);
    await create('e', { name: '泽钧化工' });
    expect((await warned(update('e', { name: '沐禾食品' }))).length).toBe(4);
  });

  test('who is deleted is not found, who comes back is, who is purged leaves nothing', async () => {
    await publish(guarded([{ compare: NAME_AND_TEL, do: 'warn' }]));
    await create('a', { name: '沐禾食品' });
    await run({ kind: 'delete', table: 'firm', id: 'a' });
    const { undo = '' } = await create('b', { name: '沐禾食品' });
    await run({ kind: 'undo', undo });
    await run({ kind: 'restore', table: 'firm', id: 'a' });
    expect(await warned(create('c', { name: '沐禾食品' }))).toEqual(['name a']);
    const changed = await update('a', { name: '砺行机械' });
    await expectKept();
    await run({ kind: 'undo', undo: changed.undo ?? '' });
    expect(await warned(create('d', { name: '沐禾食品' }))).toEqual(['name a', 'name c']);
    await run({ kind: 'delete', table: 'firm', id: 'a' });
    await run({ kind: 'purge', table: 'firm', id: 'a' });
    await expectKept();
  });

  test('a version with another guard finds what was there before it; one without a guard keeps nothing', async () => {
    await publish(guarded([]));
    await create('a', { name: '绍兴沐禾食品有限公司', tel: '13812345678', note: '老客户' });
    expect(await store.lookThrough({ sql: 'select count(*) from _likeness' })).toEqual([[0]]);
    await publish(guarded([{ compare: NAME_AND_TEL, do: 'warn' }]));
    await expectKept();
    expect(await warned(create('b', { name: '沐禾食品' }))).toEqual(['name a']);
    await publish(guarded([{ compare: [{ field: 'note' }], do: 'warn' }]));
    await expectKept();
    expect(await warned(create('c', { name: '沐禾食品', note: '老 客户' }))).toEqual(['note a']);
    await publish(guarded([]));
    expect(await store.lookThrough({ sql: 'select count(*) from _likeness' })).toEqual([[0]]);
  });

  test('what a command writes that began before another guard was published is found by that guard', async () => {
    await publish(guarded([{ compare: [{ field: 'note' }], do: 'warn' }]));
    await create('a', { name: '沐禾食品', note: '老客户' });
    const former = model;
    await publish(guarded([{ compare: NAME_AND_TEL, do: 'warn' }]));
    const late = (command: Command) => runCommand({ store, model: former }, command, app);
    await late({ kind: 'create', table: 'firm', id: 'b', values: { name: '砺行机械', note: '新客户' } });
    await late({ kind: 'update', table: 'firm', id: 'a', values: { name: '泽钧化工' } });
    await create('gone', { name: '叙白生物制药' });
    for (const kind of ['delete', 'purge'] as const) await late({ kind, table: 'firm', id: 'gone' });
    await expectKept();
    expect(await warned(create('c', { name: '砺行机械厂' }))).toEqual(['name b']);
    expect(await warned(create('d', { name: '泽钧化工' }))).toEqual(['name a']);
  });

  // On PostgreSQL no field gets another type yet.
  test.runIf(name === 'SQLite')('a field that is renamed or gets another type is found by what it holds then', async () => {
    const guard: Duplicates = { compare: [{ field: 'tel', as: 'text' }], do: 'warn' };
    await publish(guarded([guard]));
    await create('a', { tel: '13812345678' });
    const fields = (type: string, key = 'tel') =>
      firm.fields.map((field) => (field.key === 'tel' ? { key, id: 'tel', type } : field));
    await publish(guarded([guard], { fields: fields('text') }));
    await expectKept();
    await publish(guarded([{ ...guard, compare: [{ field: 'mobile' }] }], { fields: fields('text', 'mobile') }));
    await expectKept();
    const [[mobile] = []] = await store.lookThrough({ sql: `select tel from shop__firm where id = 'a'` });
    expect(mobile).toMatch(/138/);
    expect(await warned(create('b', { mobile: ` ${mobile}` }))).toEqual(['mobile a']);
  });

  test('what very many records have in common is looked up as quickly, and tells of the first', async () => {
    await publish(guarded([{ compare: NAME_AND_TEL, do: 'warn' }]));
    for (let count = 0; count < 60; count++) await create(`a${String(count).padStart(2, '0')}`, { tel: '13800000000' });
    expect(await warned(create('b', { tel: '13800000000' }))).toHaveLength(5);
  });
});
