import type { Query } from '@stepwell/definition';
import type { Actor } from '@stepwell/engine';
import type { Values } from '@stepwell/expression';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { type AnyStore, stores } from '../testing/stores.ts';

const NOW = Date.parse('2026-03-02T04:00:00Z');
const HOUR = 3_600_000;
const model = modelOf({
  tables: [
    {
      key: 'deal',
      fields: [
        { key: 'stage', type: 'text' },
        { key: 'seen', type: 'datetime' },
        { key: 'begun', type: 'datetime' },
        { key: 'due', type: 'date' },
        { key: 'silent', type: 'formula', formula: 'now() - seen >= 48h' },
        { key: 'hours', type: 'formula', formula: 'hours(now() - seen)' },
      ],
    },
  ],
});

/** Near where a condition turns within the hour, to the millisecond. */
const around = fc
  .tuple(fc.constantFrom(0, 0.5, 1, 47.5, 48), fc.integer({ min: -HOUR / 2, max: HOUR }))
  .map(([hours, ms]) => NOW - hours * HOUR + ms);
const deal = fc.record<Values>({
  stage: fc.constantFrom('demo', 'offer'),
  seen: fc.option(around),
  begun: fc.option(around),
  due: fc.constantFrom('2026-03-02', '2026-03-03', null),
});

/** Conditions of which every turn changes the answer, and others of which a part may turn without it. */
const SINGLE = ["stage = 'demo' and silent", 'now() - seen > 48h', 'hours >= 47.5', 'seen <= now()', 'begun < now() - 30m'];
const COMPOUND = [
  "silent or begun <= now() - 1h and stage = 'demo'",
  'not silent and seen <= now()',
  'if(silent, begun < now(), seen < now())',
  'due < today() or silent',
];

const actor: Actor = { kind: 'app', cause: 'test' };
const query = (where: string): Query => ({ from: 'deal', where, select: [], sort: ['id'] });
const idsAt = async (store: AnyStore, where: string, now: number) =>
  (await store.query(model, { actor, query: query(where), now })).rows.map(({ id }) => id);

describe.each(stores)('on $name', ({ name, open, runs }) => {
  test('a watched query says the millisecond at which its answer first changes by itself', async () => {
    const cases = fc.tuple(fc.array(deal, { maxLength: 8 }), fc.constantFrom(...SINGLE, ...COMPOUND));
    let turned = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ([deals, where]) => {
        const store = await open({ clock: () => NOW });
        await store.publish(model, { at: NOW, by: null });
        await store.transact(model, (transaction) =>
          transaction.apply(deals.map((values, index) => ({ effect: 'insert', table: 'deal', id: `d${index}`, values }))),
        );
        const { nextFlip } = await store.query(model, { actor, query: query(where), now: NOW, watch: 'values' });
        const flip = nextFlip as number;
        expect(flip).toBeGreaterThan(NOW);
        expect(flip).toBeLessThanOrEqual(NOW + HOUR);
        const before = await idsAt(store, where, NOW);
        const samples = Array.from({ length: 40 }, (_, index) => NOW + Math.floor(((flip - 1 - NOW) * (index + 1)) / 40));
        for (const instant of samples) expect(await idsAt(store, where, instant)).toEqual(before);
        if (flip < NOW + HOUR && SINGLE.includes(where)) {
          turned++;
          expect(await idsAt(store, where, flip)).not.toEqual(before);
        }
        await store.close();
      }),
      { numRuns: runs(100) },
    );
    expect(turned).toBeGreaterThan(name === 'SQLite' ? 10 : -1);
  }, 120_000);

  test('measures are watched by the rows they count, what shows moving values every minute, days until midnight', async () => {
    const store = await open({ clock: () => NOW });
    await store.publish(model, { at: NOW, by: null });
    await store.transact(model, (transaction) =>
      transaction.apply([
        { effect: 'insert', table: 'deal', id: 'd', values: { stage: 'demo', seen: NOW - 48 * HOUR + 90_000 } },
        { effect: 'insert', table: 'deal', id: 'e', values: { stage: 'offer', seen: NOW - 48 * HOUR + 5000 } },
      ]),
    );
    const flip = async (asked: Query) => (await store.query(model, { actor, query: asked, now: NOW, watch: 'values' })).nextFlip;
    const counted = { from: 'deal', where: "stage = 'demo'", measures: [{ key: 'n', formula: 'count(rows where silent)' }] };
    expect(await flip(counted)).toBe(NOW + 90_000);
    expect(await flip({ from: 'deal', where: "stage = 'demo'", select: ['hours'] })).toBe(NOW + 60_000);
    expect(await flip({ from: 'deal', where: 'due < today()', select: [] })).toBe(Date.parse('2026-03-02T16:00:00Z'));
    expect(await flip({ from: 'deal', where: "stage = 'demo'", select: ['seen'] })).toBeNull();
    await store.close();
  });
});
