import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkFormula } from '../check/check-formula.ts';
import type { Environment } from '../environment.ts';
import { compileFormula } from '../evaluate/compile-formula.ts';
import { dayText } from '../evaluate/day.ts';
import type { Formula } from '../formula.ts';
import { sampleEnvironment } from '../sample/sample-environment.ts';
import { sampleSchema } from '../sample/sample-schema.ts';
import type { Row, Value } from '../value.ts';
import { checkTimer } from './check-timer.ts';
import { nextFlip } from './next-flip.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BASE = Date.parse('2026-03-05T10:00:00.123+08:00');

function conditionOf(text: string): Formula {
  const { formula, problems } = checkFormula(text, { schema: sampleSchema, scope: { table: 'job' }, expected: 'boolean' });
  if (!formula) throw new Error(`${text}: ${JSON.stringify(problems)}`);
  return formula;
}

const conditions = [
  'now() - seen_at >= 48h',
  'now() - seen_at > 48h',
  '48 - hours(now() - seen_at) <= 0',
  'hours(now() - seen_at) >= 24.5',
  'due < today()',
  'late',
  'late and not urgent',
  'due - today() <= 3 and not urgent',
  'now() > begun_at + 2d and now() - seen_at > 1h',
  'days(now() - begun_at) * 2 > 7',
  'days(now() - begun_at) * quantity > 7',
  'hours(now() - begun_at) > quantity',
  'now() >= startOfWeek() + 34h',
  'begun_at >= startOfWeek()',
  'seen_at < startOfMonth()',
  'if(urgent, now() - begun_at > 1d, now() - begun_at > 3d)',
  'now() - begun_at > 2h or due = today()',
  '(now() - begun_at) / 1h > 3',
  'minutes(now() - seen_at) > 90.123456',
  'isEmpty(note) and now() > begun_at + 1h',
  'weekday(today()) = 5',
  'weekday(dateOf(now() - 6h)) = 5',
  'today() >= due + 2',
  'floor(days(now() - begun_at)) >= 3',
  'now() - begun_at = 36h',
  "year(today()) > '2026'",
  'now() - startOfWeek() > 34h or now() - startOfMonth() < 5d',
  'round(hours(now() - seen_at) / 24, 1) >= 2.5',
  'dateOf(now() - 6h) > due',
  'max(begun_at, seen_at) + 3d < now()',
  'silent_hours > 40',
  'not (hours(now() - begun_at) * -1.5 < -30) and weekday(today()) != 7',
  // Windows: conditions inside a value flip it.
  'count(visits where happened_at >= now() - 7d) >= 2',
  'sum(visits.fee where now() - happened_at < 5d) > 100',
  'some(visits, happened_at >= now() - 3d)',
  'none(visits where day = today())',
  'min(count(visits where ok and happened_at >= now() - 6d) / 2, 1) < 1',
  'if(now() > begun_at + 1d, hours(now() - seen_at), 0) > 30',
  'round(15 * min(count(visits where happened_at >= now() - 6d) / 2, 1), 2) + if(now() - seen_at < 2d, 10, 0) >= 15',
  'sum(visits, hours(now() - happened_at)) > 100',
  'max(visits, now() - happened_at) > 100h',
  'client.level = "A" and count(client.jobs where late) > 0',
  'coalesce(seen_at, begun_at) + 1d <= now()',
  'now() in week(begun_at) or month(now()) = month',
  'weekday(today()) in [1, 3] and now() - begun_at > 1h',
  'now() - seen_at >= param("silence_limit")',
  'workHours(begun_at, now()) >= 10h',
  'workHours(begun_at, now(), "shifts") > 20h or urgent',
  'now() >= addWorkTime(begun_at, 8h, "shifts")',
  'workDays(seen_at, now()) >= 2',
  'isWorkday(today(), "shifts") and now() - begun_at > 1h',
  'due <= prevWorkday(today())',
  'addWorkDays(due, 2) < today()',
];

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 6, nil: null });
const instant = maybe(fc.integer({ min: -600_000_000, max: 600_000_000 }).map((shift) => BASE + shift));
const day = maybe(fc.integer({ min: -12, max: 12 }).map((shift) => dayText(Math.floor(BASE / DAY) + shift)));
const values = (parts: { readonly [key: string]: fc.Arbitrary<Value> }) => fc.record(parts);

const visit = values({ happened_at: instant, fee: maybe(fc.integer({ min: 0, max: 9999 })), ok: fc.boolean(), day });
const other = values({ due: day });
const job: fc.Arbitrary<Row> = fc
  .tuple(
    values({
      seen_at: instant,
      begun_at: instant,
      due: day,
      urgent: fc.boolean(),
      quantity: maybe(fc.integer({ min: -50, max: 120 })),
      note: maybe(fc.constant('x')),
      month: maybe(fc.constantFrom('2026-03', '2026-04')),
    }),
    fc.array(visit, { maxLength: 4 }),
    fc.array(other, { maxLength: 3 }),
  )
  .map(([own, visits, jobs]) => ({
    values: own,
    many: { visits: visits.map((row) => ({ values: row })) },
    one: { client: { values: { level: 'A' }, many: { jobs: jobs.map((row) => ({ values: row })) } } },
  }));

/** Samples the condition between two instants: it must not change before `until`, and must at `until` when that is a flip. */
function verify(at: (now: number) => Value, flip: number | null, end: number): string | undefined {
  const before = at(BASE);
  const until = flip ?? end;
  for (let step = 1; step < 200; step++) {
    const instant = Math.floor(BASE + ((until - BASE) * step) / 200);
    if (instant < until && at(instant) !== before) return `missed ${new Date(instant).toISOString()}`;
  }
  if (flip === null) return at(end) === before ? undefined : 'missed the end';
  return at(flip) !== before && at(flip - 1) === before ? undefined : `inexact ${new Date(flip).toISOString()}`;
}

describe.each(['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe'])('nextFlip in %s', (timeZone) => {
  test.each(conditions)('finds the very millisecond at which %s flips', (text) => {
    const formula = conditionOf(text);
    expect(checkTimer(formula)).toEqual([]);
    const evaluate = compileFormula(formula);
    fc.assert(
      fc.property(job, (row) => {
        const environment: Environment = { ...sampleEnvironment, row, timeZone };
        const end = BASE + 20 * DAY;
        const flip = nextFlip(formula, environment, BASE, end);
        const wrong = verify((now) => evaluate({ ...environment, now }), flip, end);
        if (wrong) throw new Error(wrong);
      }),
      { numRuns: 15, seed: 7 },
    );
  });
});

describe('nextFlip', () => {
  const flipOf = (text: string, row: Row, from: string, timeZone = 'Asia/Shanghai') => {
    const start = Date.parse(from);
    const found = nextFlip(conditionOf(text), { ...sampleEnvironment, row, timeZone }, start, start + 400 * DAY);
    return found === null ? null : new Date(found).toISOString();
  };

  it('is exact for rounded hours', () => {
    const row: Row = { values: { seen_at: Date.parse('2026-03-18T01:00:00Z') } };
    expect(flipOf('48 - hours(now() - seen_at) <= 0', row, '2026-03-18T02:00:00Z')).toBe('2026-03-20T01:00:00.000Z');
    expect(flipOf('now() - seen_at > 48h', row, '2026-03-18T02:00:00Z')).toBe('2026-03-20T01:00:00.001Z');
  });

  it('waits for a leap day and for a local midnight', () => {
    expect(flipOf("today() = date('2028-02-29')", { values: {} }, '2027-12-31T00:00:00Z')).toBe('2028-02-28T16:00:00.000Z');
    const due: Row = { values: { due: '2026-03-08' } };
    expect(flipOf('late', due, '2026-03-08T12:00:00Z', 'America/New_York')).toBe('2026-03-09T04:00:00.000Z');
    expect(flipOf('late', due, '2026-03-07T12:00:00Z', 'Asia/Shanghai')).toBe('2026-03-08T16:00:00.000Z');
  });

  it('starts a day where the clocks skip midnight', () => {
    // In São Paulo the 4th of November 2018 began at 01:00.
    const due: Row = { values: { due: '2018-11-03' } };
    expect(flipOf('late', due, '2018-11-03T12:00:00Z', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });

  it('sees a window close on each of the related rows', () => {
    const visits = ['2026-03-01T00:00:00Z', '2026-03-03T00:00:00Z', '2026-03-04T00:00:00Z'];
    const row: Row = { values: {}, many: { visits: visits.map((at) => ({ values: { happened_at: Date.parse(at) } })) } };
    expect(flipOf('count(visits where happened_at >= now() - 7d) >= 2', row, '2026-03-05T00:00:00Z')).toBe(
      '2026-03-10T00:00:00.001Z',
    );
  });

  it('is null where nothing changes, or not in time', () => {
    expect(flipOf('amount > 5', { values: { amount: 1 } }, '2026-03-05T00:00:00Z')).toBe(null);
    expect(flipOf('now() - seen_at >= 48h', { values: { seen_at: null } }, '2026-03-05T00:00:00Z')).toBe(null);
    const row: Row = { values: { seen_at: BASE } };
    expect(nextFlip(conditionOf('now() - seen_at >= 48h'), { ...sampleEnvironment, row }, BASE, BASE + 47 * HOUR)).toBe(null);
  });
});

describe('checkTimer refuses what cannot be solved', () => {
  test.each([
    'hours(now() - begun_at) > hours(now() - seen_at) * 2',
    "contains(text(hours(now() - begun_at)), '7')",
    'hours(now() - begun_at) % 2 = 1',
    'sum(visits, hours(now() - happened_at) * fee) > 100',
  ])('%s', (text) => {
    const problems = checkTimer(conditionOf(text));
    expect(problems.map((problem) => problem.code)).toEqual(['TIMER_UNSOLVABLE']);
  });
});
