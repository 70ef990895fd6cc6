import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, Timeout } from '@stepwell/definition';
import { type AppActor, compileModel, loadDirectory, type Model, runCommand, runDue, runDueRecord } from '@stepwell/engine';
import { openSqlite, type SqliteStore } from '@stepwell/store';
import { expect, test } from 'vitest';
import { vocabulary } from './vocabulary.ts';

const START = Date.parse('2026-03-02T09:00:00+08:00');
const HOUR = 3_600_000;
const theApp: AppActor = { kind: 'app', cause: 'test' };

const modelOf = (timeout: Partial<Timeout>): Model =>
  compileModel(
    {
      info: { key: 'errands', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai' },
      parameters: [],
      calendars: [],
      tables: [
        {
          key: 'job',
          title: 'name',
          owner: 'owner',
          fields: [
            { key: 'name', type: 'text' },
            { key: 'owner', type: 'user' },
            { key: 'late', type: 'boolean' },
          ],
        },
      ],
      roles: [],
      forms: [],
      processes: [],
      timeouts: [{ key: 'respond', table: 'job', while: 'true', since: 'created_at', ...timeout }],
      pages: [],
      scenarios: [],
      data: [],
      later: {},
    } as unknown as App,
    vocabulary,
    1,
  );

const told = { notify: { to: 'owner' } };
const steps = [
  { after: '1h', do: [told] },
  { after: '2h', mark: 'late', do: [told] },
  { after: '3h', do: [told] },
];

/** A house whose clock the test sets, on a folder so that it can be closed and opened again. */
class House {
  readonly folder = mkdtempSync(join(tmpdir(), 'stepwell-timers-'));
  readonly model: Model;
  now = START;
  store: SqliteStore;
  constructor(timeout: Partial<Timeout>) {
    this.model = modelOf(timeout);
    this.store = this.#open();
  }
  #open = () => openSqlite(this.folder, { clock: () => this.now });

  static async with(timeout: Partial<Timeout>, jobs = 1): Promise<House> {
    const house = new House(timeout);
    await house.store.publish(house.model, { at: house.now, by: null });
    await house.create('user', { name: 'Wang' }, 'wang');
    await Promise.all(Array.from({ length: jobs }, (_, index) => house.create('job', { name: `job ${index}`, owner: 'wang' })));
    return house;
  }

  create = (table: string, values: Record<string, unknown>, id?: string) =>
    runCommand({ store: this.store, model: this.model }, { kind: 'create', table, values, id }, theApp);

  /** Down until so many hours after the start, then up again. */
  async downUntil(hour: number): Promise<void> {
    await this.store.close();
    this.now = START + hour * HOUR;
    this.store = this.#open();
  }

  async runDue() {
    const { store, model } = this;
    const directory = await store.transact(model, (transaction) => loadDirectory(model, transaction));
    return runDue({ store, model, handle: (due) => runDueRecord({ store, model, directory }, due) }, this.now);
  }

  async count(what: string, table: '_inbox' | '_audit'): Promise<number> {
    const where = table === '_audit' ? 'what' : 'cause';
    const sql = `select count(*) as n from ${table} where ${where} = ?`;
    const rows = await this.store.platform.all<{ n: number }>({ sql, parameters: [what] });
    return rows[0]?.n ?? 0;
  }
}

test.each([
  ['once', 1],
  ['each', 3],
  ['skip', 0],
] as const)('after downtime, `missed: %s` fires %i of three steps, once for all', async (missed, fired) => {
  const house = await House.with({ steps, missed });
  await house.downUntil(30);
  expect(await house.runDue()).toEqual({ done: 1, failed: 0 });
  expect(await house.runDue()).toEqual({ done: 0, failed: 0 });
  expect(await house.count('timeout:respond', '_inbox')).toBe(fired);
  expect(await house.store.nextDue(house.model)).toBeNull();
  await house.store.close();
});

test('four hundred timers of one instant each fire exactly once, with their mark, message and audit', async () => {
  const house = await House.with({ steps: [{ after: '2h', mark: 'late', do: [told] }] }, 400);
  house.now = START + 2 * HOUR - 1;
  expect(await house.runDue()).toEqual({ done: 0, failed: 0 });
  house.now = START + 2 * HOUR;
  const reports = await Promise.all([house.runDue(), house.runDue()]);
  expect(reports.every(({ failed }) => failed === 0)).toBe(true);
  expect(await house.count('timeout:respond', '_inbox')).toBe(400);
  expect(await house.count('timeout-fired', '_audit')).toBe(400);
  const late = { from: 'job', where: 'late', measures: [{ key: 'n', formula: 'count()' }] };
  expect((await house.store.query(house.model, { actor: theApp, query: late, now: house.now })).rows).toEqual([{ n: 400 }]);
  await house.store.close();
});

test('timers of a table that a new version leaves out are waited for no longer', async () => {
  const house = await House.with({ steps });
  const { app } = house.model;
  const without = compileModel({ ...app, tables: [], timeouts: [] }, vocabulary, 2);
  house.now = START + HOUR;
  const report = await runDue(
    { store: house.store, model: without, handle: (due) => runDueRecord({ store: house.store, model: without }, due) },
    house.now,
  );
  expect(report).toEqual({ done: 1, failed: 0 });
  expect(await house.store.nextDue(without)).toBeNull();
  await house.store.close();
});
