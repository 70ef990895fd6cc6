import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWrittenInstant, showInstant } from './instant.ts';
import { instantOf, wallClockAt } from './zone.ts';

const at = (hour: number, minute = 0, month = 3, day = 29) => ({ year: 2026, month, day, hour, minute, second: 0 });

test('a clock time that does not exist is taken an hour later, one that comes twice is the first', () => {
  expect(new Date(instantOf(at(2, 30), 'Europe/Berlin')).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  expect(new Date(instantOf(at(2, 30, 10, 25), 'Europe/Berlin')).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  expect(new Date(instantOf(at(2, 15, 10, 4), 'Australia/Lord_Howe')).toISOString()).toBe('2026-10-03T15:45:00.000Z');
});

test('every instant is found again from its clock time, outside the hour that comes twice', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -30_000_000, max: 120_000_000 }),
      fc.constantFrom('Asia/Shanghai', 'Asia/Kolkata', 'UTC'),
      (minutes, zone) => {
        const instant = minutes * 60_000;
        fc.pre(zone !== 'Asia/Shanghai' || instant > Date.UTC(1992, 0, 1));
        expect(instantOf(wallClockAt(instant, zone), zone)).toBe(instant);
        expect(readWrittenInstant(showInstant(instant, zone), zone)).toBe(instant);
      },
    ),
  );
});
