import { expect, test } from 'vitest';
import type { Calendar } from '../shapes/index.ts';
import { calendarProblems } from './calendar-problems.ts';

const office: Calendar = {
  key: 'business',
  week: {
    1: [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ],
  },
  holidays: [{ from: '2026-10-01', to: '2026-10-07' }, { from: '2026-05-01' }],
  workdays: [{ date: '2026-10-10' }, { date: '2026-09-26', hours: [['10:00', '12:00']] }],
};

test('an empty calendar is refused, and so are hours that end before they begin', () => {
  const codes = (calendar: Calendar) => calendarProblems(calendar).map(({ path, code }) => `${path} ${code}`);
  expect(codes({ key: 'x', week: {} })).toEqual(['/week CALENDAR_EMPTY']);
  expect(codes({ key: 'x', week: { 1: [] } })).toEqual(['/week CALENDAR_EMPTY']);
  expect(
    codes({
      key: 'x',
      week: {
        1: [['09:00', '18:00']],
        2: [
          ['22:00', '06:00'],
          ['08:00', '24:30'],
        ],
      },
    }),
  ).toEqual(['/week/2/0 CALENDAR_HOURS', '/week/2/1 CALENDAR_HOURS']);
  expect(codes({ ...office, holidays: [{ from: '2026-05-02', to: '2026-05-01' }] })).toEqual(['/holidays/0/to CALENDAR_DATES']);
  expect(codes({ ...office, timeZone: 'Asia/Nowhere' })).toEqual(['/timeZone CALENDAR_ZONE']);
  expect(codes(office)).toEqual([]);
});

test('a calendar warns when its known days end within 60 days', () => {
  const codes = (today: string, calendar = office) => calendarProblems(calendar, today).map(({ code }) => code);
  expect(codes('2026-08-10')).toEqual([]);
  expect(codes('2026-08-11')).toEqual(['CALENDAR_ENDS']);
  expect(codes('2026-08-11', { ...office, knownUntil: '2026-12-31' })).toEqual([]);
  expect(codes('2026-08-11', { key: 'x', week: office.week })).toEqual([]);
});
