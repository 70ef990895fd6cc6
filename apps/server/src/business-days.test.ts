import { checkApp, type Scenario } from '@stepwell/definition';
import { compileModel, runScenario } from '@stepwell/engine';
import { scenarioPorts } from '@stepwell/server/scenarios';
import { expect, test } from 'vitest';
import { vocabulary } from './vocabulary.ts';

const formula = (key: string, text: string) => ({ key, type: 'formula', formula: text });

/** Days that people report, and calls that were answered: what lies between counts in working time. */
const files = new Map<string, unknown>([
  ['app.json', { key: 'reports', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai' }],
  [
    'calendars/business.json',
    {
      week: Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, [['09:00', '18:00']]])),
      holidays: [{ from: '2026-05-01', to: '2026-05-05' }],
      workdays: [{ date: '2026-05-09' }],
    },
  ],
  [
    'tables/day.json',
    {
      title: 'date',
      fields: [
        { key: 'date', type: 'date' },
        { key: 'visits', type: 'integer' },
        { key: 'previous', type: 'relation', table: 'day', match: 'date = prevWorkday(record.date)' },
        formula('before', 'sum(previous.visits)'),
        formula('until_next', 'daysBetween(date, nextWorkday(date))'),
      ],
    },
  ],
  [
    'tables/call.json',
    {
      title: 'came_at',
      fields: [
        { key: 'came_at', type: 'datetime' },
        { key: 'answered_at', type: 'datetime' },
        formula('waited', 'workHours(came_at, answered_at)'),
        { key: 'slow', type: 'boolean' },
      ],
    },
  ],
  [
    'timeouts/slow.json',
    { table: 'call', while: 'isEmpty(answered_at) and workHours(came_at, now()) >= 2h', steps: [{ after: '0h', mark: 'slow' }] },
  ],
  ['roles/clerk.json', { tables: { day: { read: true, create: true, update: true }, call: { read: true, create: true } } }],
]);

async function play(more: object, ...steps: readonly object[]): Promise<string[]> {
  const { app, problems } = checkApp(files, vocabulary);
  expect(problems).toEqual([]);
  const scenario = { key: 'x', name: 'x', at: '2026-04-29T09:00:00+08:00', steps, ...more } as unknown as Scenario;
  const { failures } = await runScenario(compileModel(app!, vocabulary, 1), scenario, scenarioPorts);
  return failures.map(({ words }) => words.en);
}

const day = (date: string, visits: number, ref = date) => ({ create: 'day', values: { date, visits }, ref });
const is = (record: string, values: object) => ({ expect: { record, values } });
const days = (where: string, ...equals: readonly object[]) => ({
  expect: { query: { from: 'day', where, sort: ['date'] }, equals },
});

test('a day finds the working day before it over holidays and make-up days, and follows it', async () => {
  expect(
    await play(
      {},
      day('2026-04-30', 3, 'a'),
      { ...day('2026-05-06', 5, 'b'), ...is('b', { before: 3, until_next: 1 }) },
      { update: 'a', values: { visits: 4 }, ...is('b', { before: 4 }) },
      { update: 'b', values: { date: '2026-05-08' }, ...is('b', { before: 0 }) },
      { ...day('2026-05-11', 1, 'c'), ...is('c', { before: 0 }) },
      { ...day('2026-05-09', 7, 'd'), ...is('c', { before: 7 }) },
      { expect: { record: 'd', values: { before: 5 } } },
    ),
  ).toEqual([]);
});

test('queries ask the calendar of the app, or that of the scenario', async () => {
  const made = [day('2026-04-29', 1), day('2026-04-30', 2), { advanceTo: '2026-05-06T10:00:00+08:00' }];
  const yesterday = 'date = prevWorkday(today())';
  expect(await play({}, ...made, days(yesterday, { date: '2026-04-30' }))).toEqual([]);
  const week = { '3': [['09:00', '18:00']] };
  expect(await play({ calendars: { business: { week } } }, ...made, days(yesterday, { date: '2026-04-29' }))).toEqual([]);
  expect(await play({}, ...made, days("workDays(date, today(), 'always') = 7", { date: '2026-04-29' }))).toEqual([]);
});

test('working hours are stored, and a timeout on them fires at its very instant', async () => {
  const call = (at: object) => ({ create: 'call', values: { came_at: '2026-04-30T17:00:00+08:00', ...at }, ref: 'c' });
  expect(
    await play(
      {},
      { ...call({ answered_at: '2026-05-06T10:30:00+08:00' }), ...is('c', { waited: '2h30m' }) },
      { expect: { query: { from: 'call', measures: [{ key: 'm', formula: 'median(hours(waited))' }] }, equals: [{ m: 2.5 }] } },
    ),
  ).toEqual([]);
  expect(
    await play(
      {},
      call({}),
      { advanceTo: '2026-05-06T09:59:59+08:00', ...is('c', { slow: false }) },
      { advance: '1s', ...is('c', { slow: true }) },
    ),
  ).toEqual([]);
});
