import { expect, test } from 'vitest';
import type { Model } from '../model/model.ts';
import type { DueRecord, Store, Transaction } from '../ports/store.ts';
import { runDue } from './run-due.ts';
import { WakeUp } from './wake-up.ts';

/** Timers in memory behind the store's port: enough of it for the loops. */
class Timers {
  now = 0;
  list: DueRecord[];
  constructor(...list: [at: number, id: string][]) {
    this.list = list.map(([at, id]) => ({ table: 't', id, at }));
  }
  due = (until: number, limit: number) =>
    this.list
      .filter(({ at }) => at <= until)
      .toSorted((a, b) => a.at - b.at)
      .slice(0, limit);
  done = (record: DueRecord) => {
    this.list = this.list.filter((other) => other !== record);
  };
  get store(): Store {
    const transaction = { due: async (until: number, limit: number) => this.due(until, limit) } as unknown as Transaction;
    return { transact: (_model: Model, work: (transaction: Transaction) => unknown) => work(transaction) } as unknown as Store;
  }
}

const model = {} as Model;

test('everything due is done in the order of its instants, also what becomes due by it', async () => {
  const timers = new Timers([3, 'c'], [1, 'a'], [2, 'b'], [9, 'later']);
  const log: string[] = [];
  const handle = async (due: DueRecord) => {
    log.push(due.id);
    timers.done(due);
    if (due.at === 1) timers.list.push({ table: 't', id: 'a', at: 4 });
  };
  expect(await runDue({ store: timers.store, model, handle }, 5)).toEqual({ done: 4, failed: 0 });
  expect(log).toEqual(['a', 'b', 'c', 'a']);
  expect(timers.list.map(({ id }) => id)).toEqual(['later']);
});

test('a record that fails is told once and stops nothing', async () => {
  const timers = new Timers(...Array.from({ length: 450 }, (_, index): [number, string] => [index, `r${index}`]));
  const failures: string[] = [];
  const handle = async (due: DueRecord) => {
    if (Number(due.id.slice(1)) < 210) throw new Error('no');
    timers.done(due);
  };
  const report = await runDue({ store: timers.store, model, handle, onFailure: ({ id }) => failures.push(id) }, 1_000);
  expect(report).toEqual({ done: 240, failed: 210 });
  expect(failures.length).toBe(210);
});

test('a record that stays due although it was done counts as failed, not for ever', async () => {
  const timers = new Timers([1, 'a']);
  expect(await runDue({ store: timers.store, model, handle: async () => undefined }, 5)).toEqual({ done: 1, failed: 1 });
});

test('what follows a version rests when it is told to, while what is due is done; whoever asks learns when to go on', async () => {
  const timers = new Timers([1, 'a']);
  const log: string[] = [];
  let rest = 0;
  let left = 3;
  const handle = async (due: DueRecord) => {
    log.push(due.id);
    timers.done(due);
  };
  const follow = async () => {
    if (left === 0) return undefined;
    log.push('follows');
    left -= 1;
    rest = 7;
    return 1;
  };
  const work = { store: timers.store, model, handle, follow, rest: () => rest };
  expect(await runDue(work, 5)).toEqual({ done: 2, failed: 0, rest: 7 });
  timers.list.push({ table: 't', id: 'b', at: 2 });
  expect(await runDue(work, 5)).toEqual({ done: 1, failed: 0, rest: 7 });
  expect(log).toEqual(['follows', 'a', 'b']);
  for (const done of [1, 1, 0]) {
    rest = 0;
    expect(await runDue(work, 5)).toEqual({ done, failed: 0, ...(done > 0 && { rest: 7 }) });
  }
  expect(log.slice(3)).toEqual(['follows', 'follows']);
});

/** A wake-up on a clock that the test turns. */
function clocked(timers: Timers, { fail = false, rests = [] }: { fail?: boolean; rests?: number[] } = {}) {
  const sleeps: number[] = [];
  const ran: number[] = [];
  let wake: (() => void) | null = null;
  let reached: (() => void) | null = null;
  const wakeUp = new WakeUp({
    now: () => timers.now,
    sleep: (milliseconds, then) => {
      sleeps.push(milliseconds);
      wake = then;
      reached?.();
      return () => {
        wake = null;
      };
    },
    nextDue: async () => timers.due(Number.POSITIVE_INFINITY, 1)[0]?.at ?? null,
    runDue: async (until) => {
      ran.push(until);
      if (fail) return { done: 0, failed: 1 };
      for (const due of timers.due(until, 100)) timers.done(due);
      return { done: 1, failed: 0, rest: rests.shift() };
    },
    onError: (error) => {
      throw error;
    },
  });
  /** Resolves when it sleeps the next time. */
  const asleep = (act: () => void) =>
    new Promise<void>((resolve) => {
      reached = resolve;
      act();
    });
  const turn = (to: number) =>
    asleep(() => {
      timers.now = to;
      wake?.();
    });
  return { wakeUp, sleeps, ran, asleep, turn };
}

test('the wake-up sleeps until the nearest timer, but never longer than a minute', async () => {
  const timers = new Timers([90_000, 'a']);
  const { wakeUp, sleeps, ran, asleep, turn } = clocked(timers);
  await asleep(() => wakeUp.start());
  await turn(60_000);
  await turn(90_000);
  expect(ran).toEqual([90_000]);
  expect(sleeps.slice(0, 2)).toEqual([60_000, 30_000]);
  await wakeUp.stop();
});

test('a poke with something sooner makes it look again at once, one with something later does not', async () => {
  const timers = new Timers([90_000, 'a']);
  const { wakeUp, sleeps, asleep } = clocked(timers);
  await asleep(() => wakeUp.start());
  wakeUp.poke(70_000);
  timers.list.push({ table: 't', id: 'sooner', at: 5_000 });
  await asleep(() => wakeUp.poke(5_000));
  expect(sleeps).toEqual([60_000, 5_000]);
  await wakeUp.stop();
});

test('what failed is tried again after a second, not at once', async () => {
  const { wakeUp, sleeps, ran, asleep, turn } = clocked(new Timers([0, 'a']), { fail: true });
  await asleep(() => wakeUp.start());
  await turn(1_000);
  expect(ran).toEqual([0, 1_000]);
  expect(sleeps).toEqual([1_000, 1_000]);
  await wakeUp.stop();
});

test('it goes on after a rest, and sooner than that looks what is due', async () => {
  const timers = new Timers([0, 'a']);
  const { wakeUp, sleeps, ran, asleep, turn } = clocked(timers, { rests: [4, 25] });
  await asleep(() => wakeUp.start());
  await turn(4);
  await turn(14);
  expect(ran).toEqual([0, 4, 14]);
  expect(sleeps).toEqual([4, 10, 0]);
  await wakeUp.stop();
});
