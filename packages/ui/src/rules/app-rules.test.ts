import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { expect, test } from 'vitest';
import { layoutOf } from '../form/layout.ts';
import { conditionsOf } from '../form/use-conditions.ts';
import { lendingApp, lendingHere } from '../testing/lending-app.tsx';
import { AppRules, type Nearby } from './app-rules.ts';

const app = {
  ...lendingApp,
  parameters: [{ key: 'dear', type: 'money', default: 50, label: { 'zh-CN': '贵', en: 'Dear' } }],
  tables: [
    {
      key: 'loan',
      title: 'book',
      checks: [{ check: 'not (fee > 100)', at: 'fee', else: { 'zh-CN': '押金太高', en: 'Too dear' } }],
      fields: [
        { key: 'book', type: 'text', requiredWhen: 'urgent' },
        { key: 'fee', type: 'money', label: { 'zh-CN': '押金', en: 'Deposit' }, readOnlyWhen: "stage = 'back'" },
        { key: 'urgent', type: 'boolean', label: { 'zh-CN': '加急', en: 'Urgent' } },
        { key: 'reader', type: 'relation', table: 'reader', inverse: 'loans', label: { en: 'Reader' } },
        { key: 'parts', type: 'lines', fields: [{ key: 'price', type: 'money' }] },
        { key: 'until', type: 'date' },
      ],
    },
    {
      key: 'reader',
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'banned', type: 'boolean', label: { en: 'Banned' } },
      ],
    },
  ],
} as never;
const here = lendingHere('en', app);
const rules = new AppRules(here, { operators, fields: fieldTypes, actions: [], widgets: [] });
const nobody: Nearby = { record: () => undefined, rows: () => undefined };
const holds = (source: string, values: Record<string, unknown>, nearby = nobody) => rules.holds('loan', source, values, nearby);

test('a condition is judged by the record as it stands on the page', () => {
  expect(holds('fee >= 2.5', { fee: 2.5 })).toBe(true);
  expect(holds('fee >= 2.5', {})).toBe(false);
  expect(holds('not urgent', {})).toBe(true);
  expect(holds("until > date('2026-01-01')", { until: '2026-02-01' })).toBe(true);
  expect(holds("fee > param('dear')", { fee: 51 })).toBe(true);
});

test('a value that cannot be read is none, and a condition that makes no sense says nothing', () => {
  expect(holds('filled(until)', { until: 'soon' })).toBe(false);
  expect(holds('gone > 1', {})).toBeUndefined();
});

test('a condition about a related record waits for it, and holds by it once it is here', () => {
  const asked: string[] = [];
  const later: Nearby = { ...nobody, record: (table, id) => void asked.push(`${table}/${id}`) };
  expect(holds('reader.banned', { reader: 'r1' }, later)).toBeUndefined();
  expect(asked).toEqual(['reader/r1']);
  expect(holds('reader.banned', { reader: 'r1' }, { ...nobody, record: () => ({ banned: true }) })).toBe(true);
  expect(holds('reader.banned', {})).toBe(false);
});

test('what stands in lines is known here; what leads to a related record is asked for, and gives its value as it travels', () => {
  expect(holds('sum(parts.price) > 2', { parts: [{ price: 1 }, { price: 1.5 }] })).toBe(true);
  expect(holds('count(parts) > 0', {})).toBe(false);
  const loans = [
    { id: 'a', fee: 1.5 },
    { id: 'b', fee: 2.25 },
  ];
  const nearby: Nearby = {
    record: (table) => (table === 'reader' ? {} : undefined),
    rows: (table, via, id) => (`${table} ${via} ${id}` === 'loan reader r1' ? loans : undefined),
  };
  const value = (source: string, values: Record<string, unknown>) => rules.value('loan', source, values, nearby);
  expect(value('last(reader.loans.fee)', { reader: 'r1' })).toBe(2.25);
  expect(value('count(reader.loans)', { reader: 'r2' })).toBeUndefined();
  expect(value('last(reader.loans.fee)', {})).toBeNull();
  expect(value('gone', {})).toBeUndefined();
});

test('who asks may be compared; who else there is, only the server knows', () => {
  expect(holds("me = 'u1'", {})).toBe(true);
  expect(holds("'u2' in users('clerk')", {})).toBeUndefined();
});

test('a form hides, demands, locks and refuses by its conditions', () => {
  const loan = here.tables.get('loan')!;
  const form = {
    key: 'f',
    table: 'loan',
    layout: [{ visible: 'urgent', items: ['book'] }, 'fee', { field: 'until', visible: 'fee > 1' }],
  };
  const sections = layoutOf(loan, form as never);
  const conditions = conditionsOf({ rules, table: loan, sections, nearby: nobody, locale: 'en' });
  const [book, fee] = [sections[0]!.items[0]!, sections[1]!.items[0]!];
  expect([conditions.hidden('section:0', {}), conditions.hidden('section:0', { urgent: true })]).toEqual([true, false]);
  expect([conditions.hidden('until', { fee: 1 }), conditions.hidden('fee', {})]).toEqual([true, false]);
  expect([conditions.required(book, { urgent: true }), conditions.required(book, {})]).toEqual([true, false]);
  expect([conditions.readOnlyBy(fee, { stage: 'back' }), conditions.readOnlyBy(fee, { stage: 'out' })]).toEqual([
    "stage = 'back'",
    undefined,
  ]);
  expect(conditions.checks({ fee: 101 }, new Set())).toEqual([['fee', 'Too dear']]);
  expect(conditions.checks({ fee: 100 }, new Set())).toEqual([]);
});

test('formulas are said with labels in place of keys, condition by condition; what makes no sense is not said', () => {
  const text = (_field: unknown, value: unknown) => String(value);
  const said = (source: unknown) => rules.sentence('loan', source, text);
  expect(said('fee > 2 and not urgent')).toBe('Deposit is more than 2 and Urgent is no');
  expect(said('reader.banned or fee > 1')).toBe('Reader › Banned is yes or Deposit is more than 1');
  expect(said('count(rows where urgent) / count()')).toBe('number of records (Urgent is yes) ÷ number of records');
  expect(said("fee > param('dear')")).toBe('Deposit is more than the parameter “Dear” (¥50.00)');
  expect(said('gone >')).toBe('…');
  expect(rules.demand('loan', 'not urgent')).toBe('This must hold: Urgent is no');
  expect(rules.conditions('loan', 'fee > 2 and not urgent', text)).toEqual(['Deposit is more than 2', 'and Urgent is no']);
});
