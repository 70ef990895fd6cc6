import type { Page, Query } from '@stepwell/definition';
import { widgets } from '@stepwell/widgets';
import { drillFormula, type FilterMeaning } from '@stepwell/widgets/drill';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const measures = [
  { key: 'n', formula: 'count()' },
  { key: 'dear', formula: 'count(rows where fee > 20)' },
];
const page: Page = {
  key: 'desk',
  filters: [
    { key: 'month', type: 'period', unit: 'month', default: "month(date('2026-03-15'))" },
    { key: 'kind', type: 'select', options: [{ key: 'book' }, { key: 'map' }] },
    { key: 'who', type: 'user' },
  ],
  widgets: [
    {
      key: 'all',
      kind: 'metric',
      data: { from: 'loan', where: 'due_on in filter.month and owner in team(filter.who)', measures, compare: 'previous' },
    },
    {
      key: 'days',
      kind: 'bar',
      data: {
        from: 'loan',
        where: 'due_on in month(now()) and kind = filter.kind',
        group: [{ by: 'day(due_on)', as: 'd' }],
        measures: [...measures, { key: 'late', formula: 'count(rows where due_on in month(today()) and copies > 1)' }],
        compare: 'previous',
      },
    },
    {
      key: 'shelves',
      kind: 'table',
      data: { from: 'loan', where: 'due_on in filter.month', group: ['kind'], measures, compare: 'year_ago' },
    },
    {
      key: 'kinds',
      kind: 'bar',
      data: {
        from: 'loan',
        where: 'kind = filter.kind',
        group: [
          { by: 'kind', all: true },
          { by: 'month(due_on)', as: 'm' },
        ],
        measures,
      },
    },
    {
      key: 'owners',
      kind: 'table',
      data: { from: 'loan', where: 'fee >= 5 or copies > 1', group: ['owner', 'due_on'], measures },
    },
    { key: 'stages', kind: 'funnel', data: { from: 'loan', where: 'kind = filter.kind', group: ['stage'], measures } },
    { key: 'members', kind: 'bar', data: { from: 'loan', group: ['member.name'], measures, sort: ['-n'] } },
  ],
};

const MONTHS = ['2026-02', '2026-03', null];
const KINDS = ['book', 'map', null];
let house: RunningHouse;
let clock = Date.parse('2026-03-20T04:00:00Z');
let people: { readonly [key: string]: Client };
beforeAll(async () => {
  house = await runHouse({ ...lendingApp(), pages: [page] }, { now: () => clock });
  const [kim, lee, moe] = await Promise.all([house.as('kim'), house.as('lee'), house.as('moe')]);
  people = { kim, lee, moe };
  const made = await Promise.all(
    ['Ada', "O'Neil"].map((name) => kim.post('/api/apps/lending/tables/member/records', { values: { name } })),
  );
  const members = [...made.map(({ body }) => body.record.id as string), null];
  const loan = fc.record({
    kind: fc.constantFrom('book', 'map', null),
    owner: fc.constantFrom(kim.id, lee.id, moe.id),
    fee: fc.option(fc.constantFrom(4.5, 19.99, 20, 80)),
    copies: fc.constantFrom(1, 2, 5),
    due_on: fc.constantFrom('2025-03-08', '2026-02-01', '2026-02-28', '2026-03-01', '2026-03-31', null),
    member: fc.constantFrom(...members),
  });
  for (const [index, values] of fc.sample(loan, { seed: 7, numRuns: 60 }).entries())
    expect((await kim.post('/api/apps/lending/tables/loan/records', { values: { name: `L${index}`, ...values } })).status).toBe(
      201,
    );
}, 60_000);
afterAll(() => house?.stop());

const asked = fc.record({
  who: fc.constantFrom('kim', 'lee', 'moe'),
  widget: fc.constantFrom(...page.widgets),
  month: fc.constantFrom(...MONTHS),
  kind: fc.constantFrom(...KINDS),
  person: fc.constantFrom('kim', 'lee', 'moe', null),
});

/** The queries of a widget as pages ask them. */
const queriesOf = (widget: Page['widgets'][number], filters: object) =>
  Object.values<Query>(
    widgets
      .find(({ name }) => name === widget.kind)
      ?.queries(widget, { filters: { ...filters }, now: 0, titleOf: () => 'name', stageOf: () => 'stage' }) ?? {},
  );

/** How many records the export of a condition holds. */
async function exported(client: Client, where: string): Promise<number> {
  const body = { select: ['name'], format: 'csv', ...(where ? { where } : {}) };
  const { body: begun } = await client.post('/api/apps/lending/tables/loan/export', body);
  const job = await house.finished(client, begun.job);
  const { body: text } = await client.get(`/api/files/${job.result.file.id}`);
  return String(text).trim().split(/\r?\n/).length - 1;
}

type Figures = Readonly<Record<string, unknown>>;

const groupKey = (group: NonNullable<Query['group']>[number]) =>
  typeof group === 'object' && 'by' in group ? String(group.as ?? group.by) : String(group);

test('a number is the same on the widget, in the list it opens, in pages of that list and in its export, for everyone and every filter', async () => {
  let [numbers, compared] = [0, 0];
  await fc.assert(
    fc.asyncProperty(asked, async ({ who, widget, month, kind, person }) => {
      const client = people[who] as Client;
      const filter = { month, kind, who: person === null ? null : (people[person]?.id ?? null) };
      const meanings: FilterMeaning[] = [
        { key: 'month', type: { kind: 'period', unit: 'month' }, value: filter.month },
        { key: 'kind', type: { kind: 'text', options: ['book', 'map'] }, value: filter.kind },
        { key: 'who', type: { kind: 'ref', table: 'user' }, value: filter.who },
      ];
      const types = { due_on: { kind: 'date' } as const };
      for (const query of queriesOf(widget, filter)) {
        const { status, body } = await client.post('/api/apps/lending/query', { ...query, page: 'desk', filter });
        expect([status, body.error]).toEqual([200, undefined]);
        const earlier = { earlier: { weekStart: 1, fiscalYearStart: 1 } };
        const present = (body.rows as Figures[]).slice(0, 4).map((row) => [row, {}] as const);
        const before = ((body.earlier?.rows ?? []) as Figures[]).slice(0, 4).map((row) => [row, earlier] as const);
        compared += before.length;
        for (const [row, period] of [...present, ...before])
          for (const measure of query.measures ?? []) {
            const group = Object.fromEntries((query.group ?? []).map((one) => [groupKey(one), row[groupKey(one)]]));
            const where = drillFormula({ query, group, measure: measure.key, types, filters: meanings, ...period }) ?? '';
            const address = `/api/apps/lending/tables/loan/records?count=true&limit=1000&where=${encodeURIComponent(where)}`;
            const list = await client.get(address);
            expect([where, list.status, list.body.total, list.body.records?.length]).toEqual([
              where,
              200,
              row[measure.key],
              row[measure.key],
            ]);
            if (numbers++ % 8 === 0) expect([where, await exported(client, where)]).toEqual([where, row[measure.key]]);
          }
      }
    }),
    { numRuns: 40 },
  );
  expect(numbers).toBeGreaterThan(100);
  expect(compared).toBeGreaterThan(0);
}, 120_000);

test('filters not named have their defaults, and the page says them', async () => {
  const [widget] = page.widgets;
  const query = widget?.['data'] as Query;
  const { body } = await people['kim']!.get('/api/apps/lending/pages/desk/filters');
  expect(body.filter).toEqual({ month: '2026-03', kind: null, who: null });
  const ask = async (more: object) =>
    (await people['kim']!.post('/api/apps/lending/query', { ...query, page: 'desk', ...more })).body.rows;
  expect(await ask({})).toEqual(await ask({ filter: body.filter }));
  expect(await ask({ filter: { month: null } })).not.toEqual(await ask({}));
  const wrong = await people['kim']!.post('/api/apps/lending/query', { ...query, page: 'desk', filter: { month: 'May' } });
  expect([wrong.status, wrong.body.error.problems[0].path]).toEqual([422, '#/filter/month']);
});

test('what waits for the clock says the millisecond at which it changes, and then has changed, with nobody saving', async () => {
  const kim = people['kim'] as Client;
  const where = "name = 'waits' and now() - created_at >= 5m";
  const made = await kim.post('/api/apps/lending/tables/loan/records', { values: { name: 'waits' } });
  const createdAt = Date.parse(made.body.record.values.created_at);
  const list = async () =>
    (await kim.get(`/api/apps/lending/tables/loan/records?count=true&where=${encodeURIComponent(where)}`)).body;
  const count = async () =>
    (await kim.post('/api/apps/lending/query', { from: 'loan', where, measures: [{ key: 'n', formula: 'count()' }] })).body;
  const before = clock;
  try {
    clock = createdAt + 300_000 - 90_000;
    const due = new Date(createdAt + 300_000).toISOString();
    expect([(await list()).nextFlip, (await count()).nextFlip]).toEqual([due, due]);
    clock += 89_999;
    expect([(await list()).total, (await count()).rows]).toEqual([0, [{ n: 0 }]]);
    clock += 1;
    expect([(await list()).total, (await count()).rows]).toEqual([1, [{ n: 1 }]]);
  } finally {
    clock = before;
  }
});
