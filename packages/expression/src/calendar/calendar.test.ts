import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { addWorking, calendarsOf, parseDuration, startOfDate, workingBetween, workingTime } from './index.ts';

const SHANGHAI = 'Asia/Shanghai';
const built = calendarsOf([]);
const named = (key: string) => built.get(key) as Calendar;
const office: Calendar = {
  key: 'business',
  week: Object.fromEntries(
    ['1', '2', '3', '4', '5'].map((day) => [
      day,
      [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ] as [string, string][],
    ]),
  ),
  holidays: [{ from: '2026-10-01', to: '2026-10-07' }, { from: '2026-05-01' }],
  workdays: [{ date: '2026-10-10' }, { date: '2026-09-26', hours: [['10:00', '12:00']] }],
};

/** "2026-03-02 09:00" of a zone. */
const at = (local: string, zone = SHANGHAI) =>
  Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds;
const local = (instant: number | null, zone = SHANGHAI) =>
  instant === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
        .replace('T', ' ');

function later(calendar: Calendar, start: string, text: string, zone = SHANGHAI) {
  const duration = parseDuration(text);
  if (!duration) throw new Error(`${text} is no duration`);
  return local(addWorking(workingTime(calendar, zone), at(start, zone), duration), zone);
}

test('a duration keeps its days and its time apart', () => {
  expect(parseDuration('2d')).toEqual({ days: 2, ms: 0 });
  expect(parseDuration('48h')).toEqual({ days: 0, ms: 172_800_000 });
  expect(parseDuration('2w1d2h30m')).toEqual({ days: 15, ms: 9_000_000 });
  expect(parseDuration('-1.5d')).toEqual({ days: -1.5, ms: 0 });
  for (const text of ['', '5', 'd', '2 days', '1h-2m', '--3d']) expect(parseDuration(text)).toBeUndefined();
});

test.each([
  ['four hours from Friday 17:00 end on Monday at noon', 'business', '2026-03-06 17:00', '4h', '2026-03-09 12:00'],
  ['a full office day ends at closing time, not at the next opening', 'business', '2026-03-02 09:00', '9h', '2026-03-02 18:00'],
  ['a start after hours is the next opening', 'business', '2026-03-06 20:00', '30m', '2026-03-09 09:30'],
  ['a duration of nothing leads to the next opening', 'business', '2026-03-07 10:00', '0h', '2026-03-09 09:00'],
  ['a working day later is the same local time', 'business', '2026-03-06 15:20', '1d', '2026-03-09 15:20'],
  ['days come before time', 'business', '2026-03-05 17:00', '1d2h', '2026-03-09 10:00'],
  ['half a working day is half of the time to the next', 'business', '2026-03-02 09:00', '0.5d', '2026-03-02 13:30'],
  ['time runs all night on working days', 'working_day', '2026-03-06 09:00', '48h', '2026-03-10 09:00'],
  ['two working days over a weekend', 'working_day', '2026-03-06 09:00', '2d', '2026-03-10 09:00'],
  ['on the wall clock a day is 24 hours', 'always', '2026-03-06 09:00', '2d', '2026-03-08 09:00'],
  ['time can run backwards', 'business', '2026-03-09 10:00', '-2h', '2026-03-06 17:00'],
  ['going back a full interval ends at its opening', 'business', '2026-03-09 18:00', '-9h', '2026-03-09 09:00'],
  ['days can run backwards', 'business', '2026-03-09 00:00', '-3d', '2026-03-04 09:00'],
])('%s', (_title, key, start, duration, expected) => {
  expect(later(named(key), start, duration)).toBe(expected);
});

test.each([
  ['lunch is no working time', '2026-03-02 11:00', '2h', '2026-03-02 14:00'],
  ['holidays are skipped', '2026-09-30 17:00', '2h', '2026-10-08 10:00'],
  ['a make-up Saturday is worked like another day', '2026-10-09 17:00', '2h', '2026-10-10 10:00'],
  ['a make-up Saturday may have hours of its own', '2026-09-25 17:00', '2h', '2026-09-26 11:00'],
  ['a day later may fall outside short hours: the next opening', '2026-09-25 17:00', '1d', '2026-09-28 09:00'],
  ['a single holiday needs no end', '2026-04-30 10:00', '1d', '2026-05-04 10:00'],
])('%s', (_title, start, duration, expected) => {
  expect(later(office, start, duration)).toBe(expected);
});

test('the shipped working days follow the holidays and make-up days of the office', () => {
  const days = calendarsOf([office]).get('working_day') as Calendar;
  expect(later(days, '2026-09-30 12:00', '24h')).toBe('2026-10-08 12:00');
  expect(later(days, '2026-10-09 12:00', '1d')).toBe('2026-10-10 12:00');
});

test('an app may put its own calendar in the place of a shipped one', () => {
  expect(calendarsOf([office]).get('business')).toBe(office);
  expect([...built.keys()]).toEqual(['business', 'working_day', 'always']);
});

test('New York loses an hour in spring and gains one in autumn', () => {
  const zone = 'America/New_York';
  const night: Calendar = {
    key: 'night',
    week: Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, [['01:00', '05:00']] as [string, string][]])),
  };
  const worked = (day: string) =>
    workingBetween(workingTime(night, zone), at(`${day} 00:00`, zone), at(`${day} 12:00`, zone)) / 3_600_000;
  expect([worked('2026-03-07'), worked('2026-03-08'), worked('2026-11-01')]).toEqual([4, 3, 5]);
  expect(later(night, '2026-03-07 02:30', '1d', zone)).toBe('2026-03-08 03:30');
  expect(addWorking(workingTime(night, zone), at('2026-10-31 01:30', zone), { days: 1, ms: 0 })).toBe(
    Date.parse('2026-11-01T05:30:00Z'),
  );
});

test('Lord Howe moves its clocks by half an hour', () => {
  const zone = 'Australia/Lord_Howe';
  const days = workingTime(named('working_day'), zone);
  const saturdayToo = workingTime({ key: 'x', week: { 7: [['00:00', '24:00']] } }, zone);
  expect(workingBetween(saturdayToo, at('2026-10-04 00:00', zone), at('2026-10-05 00:00', zone))).toBe(23.5 * 3_600_000);
  expect(workingBetween(days, at('2026-10-02 00:00', zone), at('2026-10-06 00:00', zone))).toBe(48 * 3_600_000);
});

test('a date begins when its local day does', () => {
  expect(startOfDate(workingTime(named('always'), SHANGHAI), '2026-03-20')).toBe(Date.parse('2026-03-19T16:00:00Z'));
  expect(local(startOfDate(workingTime(named('always'), 'Africa/Cairo'), '2026-04-24'), 'Africa/Cairo')).toBe('2026-04-24 01:00');
});

test('what lies beyond the years that calendars know is unknown', () => {
  const closed: Calendar = { ...office, holidays: [{ from: '2026-01-01', to: '2400-01-01' }], workdays: [] };
  expect(addWorking(workingTime(closed, SHANGHAI), at('2026-03-02 09:00'), { days: 0, ms: 1 })).toBeNull();
});
