import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '@stepwell/definition';
import {
  type AppActor,
  actions,
  compileModel,
  type Directory,
  type DueRecord,
  loadDirectory,
  type Model,
  runCommand,
  runDue,
  runDueRecord,
  WakeUp,
} from '@stepwell/engine';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { openSqlite, type SqliteStore } from '@stepwell/store';

/** How timers do: how many of a burst fire in a second; how late the last hundredth of a steady stream is, in ms; how many were early. */
export interface TimersMeasured {
  readonly perSecond: number;
  readonly lateness: number;
  readonly early: number;
}

const BURST = 10_000;
const PER_SECOND = 500;
const SECONDS = 10;
/** Time for the timers to be made before the first one is due. */
const LEAD = 5_000;

const app = {
  info: { key: 'errands', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai' },
  ...{ parameters: [], calendars: [], roles: [], forms: [], processes: [], pages: [], scenarios: [], data: [], later: {} },
  tables: [
    {
      key: 'job',
      title: 'name',
      owner: 'owner',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'ring_at', type: 'datetime' },
        { key: 'rung', type: 'boolean' },
        { key: 'owner', type: 'user' },
      ],
    },
  ],
  timeouts: [
    {
      key: 'ring',
      table: 'job',
      while: 'not isEmpty(ring_at)',
      since: 'ring_at',
      steps: [{ after: '0h', mark: 'rung', do: [{ notify: { to: 'owner', text: '{name} rings' } }] }],
    },
  ],
} as unknown as App;

const theApp: AppActor = { kind: 'app', cause: 'bench' };

/** A store on disk, with what is needed to make jobs that ring and to fire them. */
interface House {
  readonly store: SqliteStore;
  readonly model: Model;
  readonly directory: Directory;
  readonly make: (instants: readonly number[]) => Promise<void>;
  readonly fire: (due: DueRecord) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function openHouse(clock: () => number): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'stepwell-bench-'));
  const model = compileModel(app, { operators, fields: fieldTypes, actions, widgets: [] }, 1);
  const store = openSqlite(folder, { clock });
  await store.publish(model, { at: clock(), by: null });
  const create = (table: string, values: Record<string, unknown>, id?: string) =>
    runCommand({ store, model, directory }, { kind: 'create', table, values, id }, theApp);
  let directory: Directory | undefined;
  await create('user', { name: 'Wang' }, 'wang');
  directory = await store.transact(model, (transaction) => loadDirectory(model, transaction));
  const job = (at: number, index: number) =>
    create('job', { name: `job ${index}`, owner: 'wang', ring_at: new Date(at).toISOString() });
  const make = async (instants: readonly number[]) => {
    for (let from = 0; from < instants.length; from += 1_000) await Promise.all(instants.slice(from, from + 1_000).map(job));
  };
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, model, directory, make, close, fire: (due) => runDueRecord({ store, model, directory }, due) };
}

/** Timers due at one instant, each re-checked, marked, told and audited: how many a second. */
async function burst(): Promise<number> {
  let now = Date.parse('2026-03-02T09:00:00+08:00');
  const house = await openHouse(() => now);
  const at = now + 3_600_000;
  await house.make(Array.from({ length: BURST }, () => at));
  now = at;
  const start = performance.now();
  const { done } = await runDue({ ...house, handle: house.fire }, now);
  const perSecond = Math.round((done / (performance.now() - start)) * 1_000);
  await house.close();
  return perSecond;
}

/** Timers spread over some seconds, fired by the wake-up: how late their commits are, and whether any was early. */
async function steady(): Promise<Omit<TimersMeasured, 'perSecond'>> {
  const house = await openHouse(Date.now);
  const first = Date.now() + LEAD;
  const total = PER_SECOND * SECONDS;
  await house.make(Array.from({ length: total }, (_, index) => first + Math.round((index * 1_000) / PER_SECOND)));
  const late: number[] = [];
  const wakeUp = await watch(house, total, (due) => late.push(Date.now() - due.at));
  await wakeUp.stop();
  await house.close();
  late.sort((a, b) => a - b);
  const p99 = late[Math.floor(late.length * 0.99)] ?? Number.POSITIVE_INFINITY;
  return { lateness: p99, early: late.filter((one) => one < 0).length };
}

/** Lets a wake-up fire so many timers; tells of each when its command is durable. */
function watch({ store, model, fire }: House, total: number, onFired: (due: DueRecord) => void): Promise<WakeUp> {
  return new Promise((resolve, reject) => {
    let left = total;
    const handle = async (due: DueRecord) => {
      await fire(due);
      onFired(due);
      left -= 1;
      if (left === 0) resolve(wakeUp);
    };
    const wakeUp = new WakeUp({
      now: Date.now,
      sleep: (milliseconds, wake) => {
        const timer = setTimeout(wake, milliseconds);
        return () => clearTimeout(timer);
      },
      nextDue: () => store.nextDue(model),
      runDue: (until) => runDue({ store, model, handle, onFailure: (_due, reason) => reject(reason) }, until),
      onError: reject,
    });
    wakeUp.start();
  });
}

/** Measures timers on a store on disk, every commit durable. */
export async function benchTimers(): Promise<TimersMeasured> {
  const perSecond = await burst();
  return { perSecond, ...(await steady()) };
}
