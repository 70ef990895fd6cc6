import type { Effect } from '@stepwell/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSqlite } from '../sqlite/sqlite-store.ts';
import { modelOf } from '../testing/model-of.ts';

const model = modelOf({ tables: [{ key: 'job', title: 'name', fields: [{ key: 'name', type: 'text' }] }] });

interface Waiting {
  readonly id: string;
  readonly at: number;
}

const waiting = fc.record({ id: fc.integer({ min: 0, max: 12 }).map((id) => `j${id}`), at: fc.integer({ min: 0, max: 20 }) });

const timersOf = ({ id, at }: Waiting, turn: number): Effect => {
  const timer = { timeout: 'silence', step: '1', since: 0, endedAt: null, owner: null, pausedFor: 0, pausedSince: null };
  return { effect: 'timers', table: 'job', id, timers: [{ ...timer, turn, dueAt: at, state: 'running', firedFor: null }] };
};

/** Each record once, at its earliest instant, in the order of instants. */
function expectedOf(all: readonly Waiting[], until: number): Waiting[] {
  const byId = Map.groupBy(
    all.filter(({ at }) => at <= until),
    ({ id }) => id,
  );
  const first = [...byId].map(([id, ones]) => ({ id, at: Math.min(...ones.map(({ at }) => at)) }));
  return first.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

test('however many wait, the due records come each once, in the order of their instants, as many as are asked for', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(waiting, { maxLength: 60 }),
      fc.uniqueArray(waiting, { selector: ({ id }) => id }),
      fc.integer({ min: 1, max: 8 }),
      async (timers, wakes, limit) => {
        const store = openSqlite(':memory:');
        await store.publish(model, { at: 0, by: null });
        const effects = wakes.map(({ id, at }): Effect => ({ effect: 'wakes', table: 'job', id, at }));
        await store.transact(model, (transaction) => transaction.apply([...timers.map(timersOf), ...effects]));
        const due = await store.transact(model, (transaction) => transaction.due(15, limit));
        await store.close();
        const expected = expectedOf([...timers, ...wakes], 15);
        expect(due.map(({ at }) => at)).toEqual(expected.slice(0, limit).map(({ at }) => at));
        for (const { id, at } of due) expect(expected).toContainEqual({ id, at });
        expect(new Set(due.map(({ id }) => id)).size).toBe(due.length);
      },
    ),
    { numRuns: 150 },
  );
});
