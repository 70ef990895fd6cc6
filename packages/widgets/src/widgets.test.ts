import type { Query } from '@stepwell/definition';
import { expect, test } from 'vitest';
import { type PageState, widgets } from './index.ts';
import { leadOf } from './row-lead.ts';

const page: PageState = { filters: {}, now: 0, titleOf: () => 'name', stageOf: () => 'state' };
const ask = (name: string, options: Record<string, unknown>) =>
  widgets.find((widget) => widget.name === name)?.queries(options, page) ?? {};
const data: Query = { from: 'loan', where: 'fee > 0', sort: ['-fee'], limit: 7 };

test('no two widgets have one name, and each says what it is in both languages', () => {
  expect(new Set(widgets.map((widget) => widget.name)).size).toBe(widgets.length);
  for (const { label, summary } of widgets) for (const words of [label, summary]) expect(words['zh-CN'] && words.en).toBeTruthy();
});

test('every widget that shows data takes the one query object and asks only what its options say', () => {
  for (const widget of widgets.filter(({ options }) => options.properties['data'])) {
    expect(widget.options.properties['data']?.['$ref']).toBe('#/$defs/query');
    for (const query of Object.values(widget.queries({ data }, page))) {
      expect([query.from, query.where]).toEqual(['loan', 'fee > 0']);
    }
  }
});

test('a queue asks for the title and its columns only, in its order', () => {
  expect(ask('queue', { data, columns: ['owner', { field: 'due_at', as: 'countdown' }] })).toEqual({
    data: { ...data, select: ['id', 'name', 'owner', 'due_at'] },
  });
});

test('what showing a column takes is asked for with it, in tables and on boards, and for no other column', () => {
  const shownWith = (_: string, field: string) => (field === 'state' ? ['process'] : []);
  const asked = (name: string, columns: string[]) =>
    widgets.find((widget) => widget.name === name)?.queries({ data: { from: 'loan' }, columns }, { ...page, shownWith });
  expect(asked('table', ['state', 'fee'])).toMatchObject({ data: { select: ['id', 'name', 'state', 'process', 'fee'] } });
  expect(asked('table', ['fee'])).toMatchObject({ data: { select: ['id', 'name', 'fee'] } });
  expect(asked('kanban', ['state'])?.['cards']?.select).toEqual(['id', 'version', 'name', 'state', 'process']);
});

test('a queue in the order of deadlines asks for these too', () => {
  const dated = { ...data, sort: ['-overdue', 'due_at'] };
  expect(ask('queue', { data: dated })).toEqual({ data: { ...dated, select: ['id', 'name', 'due_at'] } });
});

test.each([
  ['loan.timers', ['parent']],
  ['loan.items', ['parent']],
  ['task', ['table', 'record']],
])('rows of %s say which record they open', (from, lead) => {
  expect(ask('table', { data: { from }, columns: ['due_at'] })).toMatchObject({
    data: { select: ['id', ...lead, 'name', 'due_at'] },
  });
});

test('a row opens its record: its own, or the one it belongs to', () => {
  expect(leadOf('loan', { id: 'l1' })).toEqual({ table: 'loan', id: 'l1' });
  expect(leadOf('loan.timers', { id: 't1', parent: 'l1' })).toEqual({ table: 'loan', id: 'l1' });
  expect(leadOf('task', { id: 'k1', table: 'loan', record: 'l1' })).toEqual({ table: 'loan', id: 'l1' });
});

test('a table of groups asks its query as it is', () => {
  const grouped = { from: 'loan', group: ['shelf'], measures: [{ key: 'n', formula: 'count()' }] };
  expect(ask('table', { data: grouped })).toEqual({ data: grouped });
});

test('a board asks for the totals of its columns and for its cards, by the stage when nothing else is said', () => {
  const { totals, cards } = ask('kanban', { data, columns: ['fee'] });
  expect(totals).toEqual({ from: 'loan', where: 'fee > 0', group: ['state'], measures: [{ key: 'n', formula: 'count()' }] });
  expect(cards).toEqual({
    from: 'loan',
    where: 'fee > 0',
    sort: ['-fee'],
    select: ['id', 'version', 'name', 'state', 'fee'],
    limit: 500,
  });
  expect(ask('kanban', { data: { ...data, group: [{ by: 'shelf' }] } })['totals']?.group).toEqual(['shelf']);
});
