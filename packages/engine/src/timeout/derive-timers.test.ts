import {
  boolean,
  type Calendar,
  calendarsOf,
  checkFormula,
  date,
  datetime,
  duration,
  type Formula,
  type Row,
  ref,
  type Schema,
  text,
  type Values,
} from '@stepwell/expression';
import { expect, test } from 'vitest';
import type { ActionModel, Model, TableModel, TimeoutModel } from '../model/model.ts';
import type { TimerRow } from '../ports/effect.ts';
import { type DerivedTimers, deriveTimers } from './derive-timers.ts';

const ZONE = 'Asia/Shanghai';
const at = (text: string) => Date.parse(`2026-03-${text}:00+08:00`);
const local = (instant: number | null) =>
  instant === null ? null : new Date(instant + 8 * 3_600_000).toISOString().slice(8, 16).replace('T', ' ');

const fields = {
  stage: text,
  created_at: datetime,
  last_at: datetime,
  due_on: date,
  on_hold: boolean,
  owner: ref('user'),
  hours: text,
};
const night: Calendar = { key: 'night', week: { 1: [['20:00', '24:00']] } };
const schema: Schema = {
  calendars: calendarsOf([night]),
  tables: new Map([
    [
      'job',
      { key: 'job', sqlName: 'app__job', fields: new Map(Object.entries(fields).map(([key, type]) => [key, { key, type }])) },
    ],
    ['user', { key: 'user', sqlName: 'app__user', fields: new Map() }],
  ]),
  parameters: new Map([['limit', duration]]),
  roles: [],
  timeZone: ZONE,
  weekStart: 1,
  fiscalYearStart: 1,
};
const model = {
  schema,
  parameters: new Map([['limit', { definition: { default: '48h' } }]]),
} as unknown as Model;

const formula = (written: string): Formula => {
  const { formula: made, problems } = checkFormula(written, { schema, scope: { table: 'job' } });
  if (!made) throw new Error(JSON.stringify(problems));
  return made;
};

interface Written {
  readonly while: string;
  readonly since?: string;
  readonly pause?: string;
  readonly calendar?: string | Formula;
  readonly steps: readonly { after: string; mark?: string; every?: string; max?: number }[];
}

const timeout = (key: string, { steps, ...written }: Written): TimeoutModel =>
  ({
    key,
    calendar: written.calendar ?? 'always',
    missed: 'once',
    while: formula(written.while),
    since: written.since && formula(written.since),
    pause: written.pause && formula(written.pause),
    ended: [{ name: 'ended' } as ActionModel],
    steps: steps.map(({ after, every, ...step }, index) => ({
      ...step,
      key: `s${index + 1}`,
      actions: [{ name: `${key} ${index + 1}` } as ActionModel],
      after: after.endsWith('%') ? { share: Number(after.slice(0, -1)) / 100 } : formula(after),
      every: every && formula(every),
    })),
  }) as unknown as TimeoutModel;

/** A job with timeouts: it is written to, time passes, and what it has for timers is kept. */
class Job {
  readonly table: TableModel;
  values: Values = {
    stage: 'open',
    created_at: at('02 09:00'),
    last_at: null,
    due_on: null,
    on_hold: false,
    owner: 'wang',
    hours: null,
  };
  timers: TimerRow[] = [];
  derived: DerivedTimers | undefined;
  log: string[] = [];
  limit = 48 * 3_600_000;
  constructor(...timeouts: TimeoutModel[]) {
    this.table = { key: 'job', owner: 'owner', timeouts } as unknown as TableModel;
  }

  derive(when: string, values: Values = {}, { from, skip = false }: { from?: string; skip?: boolean } = {}): this {
    this.values = { ...this.values, ...values };
    const row: Row = { values: this.values };
    const now = at(when);
    const environment = { row, now, timeZone: ZONE, weekStart: 1, fiscalYearStart: 1, parameter: () => this.limit };
    const missed = skip ? ('skip' as const) : undefined;
    this.derived = deriveTimers({
      model,
      table: this.table,
      row,
      timers: this.timers,
      environment,
      fire: true,
      missed,
      from: from ? at(from) : undefined,
    });
    const changed = new Map(this.derived.timers.map((timer) => [`${timer.timeout} ${timer.step} ${timer.turn}`, timer]));
    this.timers = [
      ...this.timers.filter(({ timeout: key, step, turn }) => !changed.has(`${key} ${step} ${turn}`)),
      ...changed.values(),
    ];
    for (const { actions } of this.derived.fire) this.log.push(`${when} ${actions[0]?.name}`);
    return this;
  }

  get due(): string[] {
    return this.timers
      .filter(({ endedAt }) => endedAt === null)
      .map(({ step, state, dueAt }) => `${step} ${state} ${local(dueAt)}`);
  }
}

const silence = timeout('silence', {
  while: "stage = 'open'",
  since: 'max(created_at, last_at)',
  calendar: 'working_day',
  pause: 'on_hold',
  steps: [{ after: '75%' }, { after: "param('limit')", mark: 'silent' }, { after: "param('limit') + 1d", every: '1d', max: 3 }],
});

test('percentages are shares of the first marked step', () => {
  expect(new Job(silence).derive('02 09:00').due).toEqual(['s1 running 03 21:00', 's2 running 04 09:00', 's3 running 05 09:00']);
});

test('a mark is true exactly while its step is past', () => {
  const job = new Job(silence);
  expect(job.derive('04 08:59').derived?.marks).toEqual({ silent: false });
  expect(job.derive('04 09:00').derived?.marks).toEqual({ silent: true });
  expect(job.derive('04 10:00', { last_at: at('04 10:00') }).derived?.marks).toEqual({ silent: false });
});

test('steps fire in the order of their instants, and `ended` when it is over', () => {
  const job = new Job(silence).derive('02 09:00').derive('03 21:00').derive('04 09:00').derive('04 10:00', { stage: 'done' });
  expect(job.log).toEqual(['03 21:00 silence 1', '04 09:00 silence 2', '04 10:00 ended']);
  expect(job.timers.map(({ step, state }) => `${step} ${state}`).sort()).toEqual(['s1 overdue', 's2 overdue', 's3 met']);
});

test('tuning a parameter moves what depends on it', () => {
  const job = new Job(silence).derive('02 09:00');
  job.limit = 24 * 3_600_000;
  expect(job.derive('02 10:00').due).toEqual(['s1 running 03 03:00', 's2 running 03 09:00', 's3 running 04 09:00']);
});

test('a date is the start of its local day, and `after` may stand before it', () => {
  const job = new Job(
    timeout('ask', { while: 'filled(due_on)', since: 'due_on', steps: [{ after: '-3d' }, { after: '1d', mark: 'overdue' }] }),
  );
  expect(job.derive('01 09:00').due).toEqual([]);
  expect(job.derive('01 09:00', { due_on: '2026-03-20' }).due).toEqual(['s1 running 17 00:00', 's2 running 21 00:00']);
  expect(job.derive('21 00:00').derived?.overdue).toBe(true);
});

test('a calendar may be given by a formula; where it gives none, office hours hold', () => {
  const job = new Job(
    timeout('call', { while: "stage = 'open'", since: 'created_at', calendar: formula('hours'), steps: [{ after: '1h' }] }),
  );
  expect(job.derive('02 09:00').due).toEqual(['s1 running 02 10:00']);
  expect(job.derive('02 09:00', { hours: 'night' }).due).toEqual(['s1 running 02 21:00']);
});

test('due_at is the earliest deadline that stands, passed or ahead', () => {
  const remind = timeout('remind', { while: "stage = 'open'", since: 'created_at', steps: [{ after: '100h' }] });
  const job = new Job(silence, remind).derive('02 09:00');
  expect(local(job.derived?.dueAt ?? null)).toBe('04 09:00');
  expect(local(job.derive('04 20:00').derived?.dueAt ?? null)).toBe('04 09:00');
  expect(local(job.derive('04 21:00', { last_at: at('04 21:00') }).derived?.dueAt ?? null)).toBe('06 13:00');
  expect(job.derive('05 09:00', { stage: 'done' }).derived?.dueAt).toBeNull();
});

test('timers follow the owner; a deleted record has none', () => {
  const job = new Job(silence).derive('02 09:00').derive('02 10:00', { owner: 'li' });
  expect(new Set(job.timers.map(({ owner }) => owner))).toEqual(new Set(['li']));
  expect(job.derive('02 11:00', { deleted_at: at('02 11:00') }).timers.map(({ state }) => state)).toEqual([
    'cancelled',
    'cancelled',
    'cancelled',
  ]);
  expect(job.derive('02 12:00', { deleted_at: null }).due[0]).toBe('s1 running 03 21:00');
});

test('only rows that changed are given back', () => {
  const job = new Job(silence).derive('02 09:00');
  expect(job.derived?.timers.length).toBe(3);
  expect(job.derive('02 10:00').derived?.timers).toEqual([]);
  expect(job.derive('03 21:00').derived?.timers.map(({ step }) => step)).toEqual(['s1']);
});

test('timers of a timeout that a new version no longer has are cancelled', () => {
  const job = new Job(silence).derive('02 09:00');
  const without = new Job();
  without.timers = job.timers;
  expect(without.derive('02 10:00').timers.every(({ state }) => state === 'cancelled')).toBe(true);
});

test('a condition with a clock becomes an exact wake, and what it starts counts from its flip', () => {
  const cold = timeout('cold', { while: 'now() - last_at >= 10h', steps: [{ after: '2h', mark: 'overdue' }] });
  const job = new Job(cold).derive('02 09:00', { last_at: at('02 08:00') });
  expect(local(job.derived?.wakeAt ?? null)).toBe('02 18:00');
  expect(job.due).toEqual([]);
  expect(job.derive('02 18:30', {}, { from: '02 18:00' }).due).toEqual(['s1 running 02 20:00']);
});

test('a pause with a clock begins and ends at its flips', () => {
  const paused = timeout('t', {
    while: "stage = 'open'",
    since: 'created_at',
    pause: 'now() < last_at',
    steps: [{ after: '4h' }],
  });
  const job = new Job(paused).derive('02 09:00', { last_at: at('02 12:00') });
  expect(job.due).toEqual(['s1 paused null']);
  expect(local(job.derived?.wakeAt ?? null)).toBe('02 12:00');
  expect(job.derive('02 13:00', {}, { from: '02 12:00' }).due).toEqual(['s1 running 02 16:00']);
});

test('a condition of which no timer can be made is judged again at midnight', () => {
  const odd = timeout('odd', { while: "contains(text(hours(now() - last_at)), '5')", steps: [{ after: '2h' }] });
  const job = new Job(odd).derive('02 09:00', { last_at: at('02 08:00') });
  expect(local(job.derived?.wakeAt ?? null)).toBe('03 00:00');
});
