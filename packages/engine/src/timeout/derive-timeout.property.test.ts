import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type State, Story, type Written } from './timeout-story.ts';

const hours = (max: number) => fc.integer({ min: 1, max });
const step: fc.Arbitrary<Written> = fc.oneof(
  hours(90).map((after) => ({ after: `${after}h` })),
  fc.integer({ min: -3, max: 6 }).map((days) => ({ after: `${days}d` })),
  fc.record({ after: hours(60).map((after) => `${after}h`), every: hours(30).map((every) => `${every}h`), max: hours(5) }),
);
const change: fc.Arbitrary<{ hour: number; changes: State }> = fc.record({
  hour: hours(400),
  changes: fc.oneof(
    fc.boolean().map((holds) => ({ holds })),
    fc.boolean().map((paused) => ({ paused })),
    fc.integer({ min: -50, max: 400 }).map((since) => ({ since })),
  ),
});
const life = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  changes: fc.array(change, { maxLength: 8 }).map((all) => all.toSorted((a, b) => a.hour - b.hour)),
  calendar: fc.constantFrom('always', 'business', 'working_day'),
  missed: fc.constantFrom('once' as const, 'each' as const, 'skip' as const),
});
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

/** Lives through it; `looks` are hours at which the record is derived although nothing happened. */
function live({ steps, changes, calendar, missed }: Life, looks: readonly number[] = []): Story {
  const story = new Story(...steps);
  story.calendar = calendar;
  story.missed = missed;
  story.at(0, { since: 0 }, { fire: false }).runTo(0);
  const events = [...changes, ...looks.map((hour) => ({ hour, changes: {} }))].sort((a, b) => a.hour - b.hour);
  for (const { hour, changes: state } of events) {
    story.runTo(hour).at(hour, state, { fire: false }).runTo(hour);
  }
  return story.runTo(500);
}

test('looking at a record in between changes nothing: the same steps fire, at the same instants', () => {
  fc.assert(
    fc.property(life, fc.array(hours(400), { maxLength: 12 }), (one, looks) => {
      const [plain, watched] = [live(one), live(one, looks)];
      expect(watched.log).toEqual(plain.log);
      expect(watched.timers).toEqual(plain.timers);
      expect(watched.past).toBe(plain.past);
    }),
    { numRuns: 150 },
  );
});

test('no step fires twice for one instant, and none before it', () => {
  fc.assert(
    fc.property(life, (one) => {
      const fired = live(one).log.filter((line) => line.includes('due'));
      expect(new Set(fired).size).toBe(fired.length);
      for (const line of fired) expect(Number(line.split(':')[0])).toBeGreaterThanOrEqual(Number(line.split('due ')[1]));
    }),
    { numRuns: 150 },
  );
});

test('with `missed: each`, one jump fires what small paces fire', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), fc.array(hours(300), { maxLength: 20 }), (steps, paces) => {
      const walked = new Story(...steps).at(0, {}, { fire: false });
      const jumped = new Story(...steps).at(0, {}, { fire: false });
      for (const story of [walked, jumped]) story.missed = 'each';
      for (const hour of paces.toSorted((a, b) => a - b)) walked.at(hour);
      const due = (story: Story) => story.log.map((line) => line.replace(/^[\d.]+: /, '')).sort();
      expect(due(walked.at(300))).toEqual(due(jumped.at(300)));
    }),
    { numRuns: 150 },
  );
});
