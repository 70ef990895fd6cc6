import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '@stepwell/definition';
import type { Effect } from '@stepwell/engine';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { openSqlite, type SqliteStore } from './sqlite-store.ts';

const parts: Partial<App> = {
  tables: [
    {
      key: 'order',
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'items', type: 'lines', fields: [{ key: 'what', type: 'text' }] },
      ],
    },
  ],
  processes: [{ key: 'sale', table: 'order', stages: [{ key: 'new' }, { key: 'done', category: 'won' }] }],
};
const model = modelOf(parts);
const at = 1_700_000_000_000;

let folder: string;
let store: SqliteStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  store = openSqlite(folder, { clock: () => at });
  await store.publish(model, { at, by: null });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const insert = (id: string, values = {}): Effect => ({ effect: 'insert', table: 'order', id, values: { name: id, ...values } });
const stay = (id: string): Effect => {
  const move = { process: 'sale', processVersion: 1, stage: 'new', from: null, category: 'open', at, by: null, owner: null };
  return { effect: 'stay', table: 'order', id, move: { ...move, skipped: 0, overdue: false } } as Effect;
};
const count = (sql: string): unknown => {
  const database = new Database(join(folder, 'stepwell.db'), { readonly: true });
  try {
    return database.prepare(sql).pluck().get();
  } finally {
    database.close();
  }
};
const TABLE = [...model.tables.values()].find(({ key }) => key === 'order')?.sqlName ?? '';

/** What commands of one group may do; `ok` says whether it is kept. */
const kinds = {
  plain: { ok: true, effects: (id: string) => [insert(id), stay(id)] },
  'with lines': { ok: true, effects: (id: string) => [insert(id, { items: [{ id: `${id}-1`, what: 'a' }] }), stay(id)] },
  'an id that is taken': { ok: false, effects: () => [insert('taken'), stay('taken')] },
  'a line that is taken': { ok: false, effects: (id: string) => [insert(id, { items: [{ id: 'line', what: 'a' }] }), stay(id)] },
  'a change of nothing': {
    ok: false,
    effects: (id: string): Effect[] => [insert(id), { effect: 'update', table: 'order', id: 'nobody', values: { name: '' } }],
  },
} as const;
type Kind = keyof typeof kinds | 'fails after it wrote' | 'fails when it has read again';

async function command(kind: Kind, id: string): Promise<boolean> {
  const known = kinds[kind as keyof typeof kinds] ?? kinds.plain;
  const done = store.transact(model, async (transaction) => {
    await transaction.apply(known.effects(id));
    if (kind === 'fails after it wrote') throw new Error('refused');
    if (kind !== 'fails when it has read again') return;
    await transaction.find({ table: 'order', ids: [id], needs: { fields: [], one: {}, many: {}, parameters: [] } });
    throw new Error('refused');
  });
  return done.then(
    () => true,
    () => false,
  );
}

test('whatever fails in a group of commands leaves nothing, and takes nothing of the others with it', async () => {
  await command('plain', 'taken');
  await store.transact(model, (transaction) => transaction.apply([insert('first', { items: [{ id: 'line', what: 'a' }] })]));
  const kind = fc.constantFrom<Kind>(...(Object.keys(kinds) as Kind[]), 'fails after it wrote', 'fails when it has read again');
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(kind, { minLength: 1, maxLength: 8 }), async (group) => {
      run += 1;
      const ids = group.map((_, index) => `${run}-${index}`);
      const kept = await Promise.all(group.map((one, index) => command(one, ids[index] as string)));
      expect(kept).toEqual(group.map((one) => kinds[one as keyof typeof kinds]?.ok ?? false));
      for (const [index, id] of ids.entries()) {
        const rows = [`select count(*) from "${TABLE}" where id = '${id}'`, `select count(*) from _moves where record = '${id}'`];
        expect(rows.map(count)).toEqual(kept[index] ? [1, 1] : [0, 0]);
      }
    }),
    { numRuns: 60 },
  );
});

test('where the storage fails in the middle of a plain write, nothing of its group is kept and nothing acknowledged', async () => {
  const database = new Database(join(folder, 'stepwell.db'));
  database.exec('alter table _moves rename to _gone');
  database.close();
  const group = [insert('one'), insert('two')].map((effect) =>
    store.transact(model, (transaction) => transaction.apply([effect, stay('x')])),
  );
  const plain = store.transact(model, (transaction) => transaction.apply([insert('three')]));
  const settled = await Promise.allSettled([...group, plain]);
  expect(settled.map(({ status }) => status)).toContain('rejected');
  const acknowledged = settled.filter(({ status }) => status === 'fulfilled').length;
  expect(count(`select count(*) from "${TABLE}"`)).toBe(acknowledged);
});
