import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAppFolder } from '../../packages/definition/src/folder/index.ts';
import { type App, checkApp } from '../../packages/definition/src/index.ts';
import { demoTime } from '../../packages/engine/src/demo/demo-time.ts';
import { compileModel, type Model } from '../../packages/engine/src/index.ts';
import { addWorking, calendarNamed, workingBetween, workingTime } from '../../packages/expression/src/index.ts';
import { vocabulary } from '../vocabulary.ts';

/** Days on which somebody may install the template: an ordinary Tuesday, a Sunday, after a holiday, before one, the year's end. */
const INSTALLED = ['2026-03-10', '2026-05-17', '2026-10-09', '2026-02-12', '2026-12-31'].map((day) =>
  Date.parse(`${day}T09:00:00+08:00`),
);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Act {
  readonly at: string;
  readonly as: string;
  readonly create?: string;
  readonly move?: string;
  readonly update?: string;
  readonly to?: string;
  readonly ref?: string;
  readonly values?: Record<string, unknown>;
}

interface Told {
  readonly act: Act;
  readonly at: number;
}

let app: App;
let model: Model;
let acts: readonly Act[];
beforeAll(() => {
  const { files } = readAppFolder(join(import.meta.dirname, '../../examples/sales-crm'));
  const checked = checkApp(files, vocabulary).app;
  if (!checked) throw new Error('The template has problems');
  app = checked;
  model = compileModel(app, vocabulary, 1);
  acts = app.demo?.history as unknown as Act[];
});

const created = (table: string) => acts.filter(({ create }) => create === table);
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const share = <T>(list: readonly T[], is: (one: T) => boolean) => list.filter(is).length / list.length;

/** What happened up to the installation, each act at its instant. */
function toldOn(installedAt: number): Told[] {
  const { instant } = demoTime(model, installedAt);
  return acts.map((act) => ({ act, at: instant(act.at) ?? Number.NaN })).filter(({ at }) => !(at > installedAt));
}

interface Course {
  readonly made: Told;
  readonly moves: readonly Told[];
}

/** The records of a table, each with its moves. */
function coursesOf(told: readonly Told[], table: string): Course[] {
  const courses = new Map<string, { made: Told; moves: Told[] }>();
  for (const one of told) {
    if (one.act.create === table) courses.set(one.act.ref ?? '', { made: one, moves: [] });
    if (one.act.move) courses.get(one.act.move)?.moves.push(one);
  }
  return [...courses.values()];
}

const stageOf = ({ moves }: Course) => moves.at(-1)?.act.to ?? 'first';
const isOpen = (course: Course) => !['won', 'lost', 'converted', 'invalid'].includes(stageOf(course));
const lastAt = ({ made, moves }: Course) => (moves.at(-1) ?? made).at;
const amountOf = ({ made }: Course) => Number(made.act.values?.['amount']);

describe.each(INSTALLED.map((at) => [new Date(at).toISOString().slice(0, 10), at] as const))(
  'installed on %s',
  (_day, installedAt) => {
    let told: Told[];
    let deals: Course[];
    let leads: Course[];
    beforeAll(() => {
      told = toldOn(installedAt);
      deals = coursesOf(told, 'opportunity');
      leads = coursesOf(told, 'lead');
    });
    const [recent, past] = [installedAt - 240 * DAY, installedAt - 300 * DAY];

    test('every act has its instant, in order, and none lies on a day off', () => {
      expect(told.filter(({ at }) => Number.isNaN(at))).toEqual([]);
      expect(told.every(({ at }, index) => index === 0 || at >= told[index - 1]!.at)).toBe(true);
      const days = workingTime(calendarNamed('working_day', model.schema.calendars)!, model.schema.timeZone);
      expect(told.filter(({ at }) => workingBetween(days, at, at + 1) === 0)).toEqual([]);
    });

    test('it is eighteen months of a company of some size', () => {
      expect(told.at(-1)!.at - told[0]!.at).toBeGreaterThan(500 * DAY);
      expect([leads.length, deals.length, told.filter(({ act }) => act.create === 'customer').length]).toEqual([
        2403,
        expect.any(Number),
        900,
      ]);
      expect(deals.length).toBeGreaterThanOrEqual(1500);
    });

    test('the pipeline is as full as twelve reps can carry', () => {
      const open = deals.filter(isOpen);
      expect(open.length).toBeGreaterThanOrEqual(108);
      expect(open.length).toBeLessThanOrEqual(115);
      const money = open.reduce((sum, deal) => sum + amountOf(deal), 0);
      expect(money).toBeGreaterThan(18_500_000);
      expect(money).toBeLessThan(26_900_000);
    });

    test('a third of the deals is won, and sooner since the app', () => {
      const closed = deals.filter((deal) => !isOpen(deal));
      const won = closed.filter((deal) => stageOf(deal) === 'won');
      expect(won.length / closed.length).toBeGreaterThan(0.33);
      expect(won.length / closed.length).toBeLessThan(0.35);
      const cycle = (is: (deal: Course) => boolean) => median(won.filter(is).map((deal) => (lastAt(deal) - deal.made.at) / DAY));
      expect(cycle(({ made }) => made.at < past)).toBeGreaterThan(40);
      expect(cycle(({ made }) => made.at > recent)).toBeLessThan(37);
    });

    test('leads are touched soon since the app, and more of them become deals', () => {
      const touched = new Map<unknown, number>();
      for (const { act, at } of told)
        if (act.create === 'followup' && !touched.has(act.values?.['lead'])) touched.set(act.values?.['lead'], at);
      const within = (hours: number, list: readonly Course[]) =>
        share(list, ({ made }) => (touched.get(made.act.ref) ?? Number.POSITIVE_INFINITY) - made.at <= hours * HOUR);
      const old = leads.filter(({ made }) => made.at < past);
      const fresh = leads.filter(({ made }) => made.at > recent && made.at < installedAt - 7 * DAY);
      const converted = (lead: Course) => stageOf(lead) === 'converted';
      expect(within(24, old)).toBeLessThan(0.45);
      expect(within(24, fresh)).toBeGreaterThan(0.85);
      expect(within(4, old)).toBeLessThan(0.15);
      expect(within(4, fresh)).toBeGreaterThan(0.5);
      expect(share(fresh, converted)).toBeGreaterThan(share(old, converted) * 1.4);
    });

    test('at nine something is urgent for the rep: three leads are due within two hours, one waits for a call', () => {
      const office = workingTime(calendarNamed('business', model.schema.calendars)!, model.schema.timeZone);
      const opening = Math.max(installedAt, demoTime(model, installedAt).instant('0d 09:00')!);
      const dueAt = (lead: Course) => addWorking(office, lastAt(lead), { days: 0, ms: 24 * HOUR })!;
      const mine = leads.filter((lead) => lead.made.act.values?.['owner'] === 'wang' && stageOf(lead) === 'deep_talk');
      const first = Math.min(...mine.map(dueAt).filter((at) => at > opening - HOUR));
      expect(mine.filter((lead) => dueAt(lead) >= first && dueAt(lead) <= first + 2 * HOUR).length).toBeGreaterThanOrEqual(3);
      expect(mine.length).toBeGreaterThanOrEqual(5);
    });

    test('one deal was just won, and proposals pile up', () => {
      const justWon = deals.filter((deal) => stageOf(deal) === 'won' && deal.made.act.as === 'wang').map(lastAt);
      expect(Math.max(...justWon)).toBeGreaterThan(told.at(-1)!.at - 1.5 * DAY);
      expect(leads.filter((lead) => stageOf(lead) === 'proposal').length).toBeGreaterThanOrEqual(10);
    });
  },
);

const SOURCES = { expo: 20, site: 18, baidu: 15, referral: 13, wecom: 12, b2b: 10, douyin: 7, phone: 5 };

test('leads come from where leads come from', () => {
  const leads = created('lead');
  for (const [source, percent] of Object.entries(SOURCES))
    expect(share(leads, ({ values }) => values?.['source'] === source) * 100, source).toBeCloseTo(percent, -0.6);
});

test('amounts are those of quotes, and no name comes twice', () => {
  const deals = created('opportunity');
  expect(share(deals, ({ values }) => Number(values?.['amount']) % 1000 === 0)).toBeLessThan(0.08);
  for (const table of ['opportunity', 'customer', 'lead'])
    expect(new Set(created(table).map(({ values }) => values?.['name'])).size, table).toBe(created(table).length);
});

test('what people write is what people write', () => {
  const notes = created('followup');
  const careless = notes.filter(({ as }) => as === 'zhou' || as === 'gao').map(({ values }) => String(values?.['summary']));
  const careful = notes.filter(({ as }) => as !== 'zhou' && as !== 'gao').map(({ values }) => String(values?.['summary']));
  const meant = new Set(careful.map((text) => text.replace(/\d+/g, '')));
  expect(1 - meant.size / careful.length).toBeLessThan(0.01);
  const often = careless.filter((text) => careless.filter((other) => other === text).length > 5);
  expect(often.length / careless.length).toBeGreaterThan(0.5);
});

test('nothing looks like a test', () => {
  const text = JSON.stringify(acts);
  expect(text.match(/测试|张三|李四|王五|\btest\b|lorem|asdf/gi)).toBeNull();
  expect(text.length).toBeLessThan(6_000_000);
});
