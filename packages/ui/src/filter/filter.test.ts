import type { App } from '@stepwell/definition';
import { type Logic, parseFormula, printFormula, toLogic } from '@stepwell/expression';
import { conditionsOf } from '@stepwell/fields';
import { expect, test } from 'vitest';
import { lendingApp, lendingHere } from '../testing/lending-app.tsx';
import { askableFields } from './askable-fields.ts';
import { draftOf, partOfDraft, withCondition, withField } from './draft.ts';
import { type Fields, filterLogic, readFilter, withPart } from './filter.ts';

const [loan] = lendingApp.tables;
const shelf = {
  key: 'shelf',
  label: { 'zh-CN': '书架', en: 'Shelf' },
  title: 'name',
  fields: [
    { key: 'name', type: 'text', label: { 'zh-CN': '名称', en: 'Name' } },
    { key: 'height', type: 'number', label: { 'zh-CN': '高度', en: 'Height' } },
  ],
};
const relation = { key: 'shelf', type: 'relation', table: 'shelf', inverse: 'loans', label: { 'zh-CN': '书架', en: 'Shelf' } };
const app = { ...lendingApp, tables: [{ ...loan, fields: [...loan!.fields, relation] }, shelf] } as unknown as App;

const here = lendingHere('en', app);
const table = here.tables.get('loan')!;
const askable = askableFields(here, table);
const byPath = new Map(askable.map(({ path, field }) => [path, field]));
const fields: Fields = { at: (path) => byPath.get(path), context: here.context };

const read = (text: string) => readFilter(toLogic(parseFormula(text).node!), fields);
const said = (text: string) => {
  const { join, parts } = read(text);
  return [
    join,
    ...parts.map((part) =>
      part.kind === 'sentence' ? [part.path, part.sentence.condition.name, ...part.sentence.values] : 'formula',
    ),
  ];
};

test('one can ask about the fields of a record and of those it leads to, not about what is the platform’s own', () => {
  const paths = askable.map(({ path }) => path);
  expect(paths[0]).toBe('book');
  expect(paths).toEqual(expect.arrayContaining(['fee', 'owner', 'stage', 'created_at', 'shelf', 'shelf.height']));
  expect(paths.filter((path) => ['id', 'version', 'activities', 'shelf.id', 'created_by.name'].includes(path))).toEqual([]);
  expect(askable.find(({ path }) => path === 'shelf.height')).toMatchObject({ label: 'Height', through: 'Shelf' });
});

test('what the roles of the reader may not see cannot be asked about', () => {
  const rights = { loan: { read: true, fields: { fee: { read: false } } } };
  const clerk = { ...here, roles: [{ key: 'clerk', tables: rights }] } as unknown as typeof here;
  const paths = askableFields(clerk, table).map(({ path }) => path);
  expect(paths).toContain('book');
  expect(paths.filter((path) => path === 'fee' || path.startsWith('shelf.'))).toEqual([]);
});

test('a formula is read as sentences, all or any of which must hold', () => {
  expect(said('fee > 10')).toEqual(['and', ['fee', 'more', 10]]);
  expect(said("fee > 10 and owner = me and stage in ['out', 'back']")).toEqual([
    'and',
    ['fee', 'more', 10],
    ['owner', 'me'],
    ['stage', 'among', ['out', 'back']],
  ]);
  expect(said("contains(book, 'atlas') or shelf.height <= 2")).toEqual([
    'or',
    ['book', 'contains', 'atlas'],
    ['shelf.height', 'most', 2],
  ]);
});

test('what no sentence says stays as it is, beside those that are', () => {
  expect(said("fee * 2 > 10 and book = 'x'")).toEqual(['and', 'formula', ['book', 'is', 'x']]);
  expect(said('fee > 10 and (owner = me or filled(note))')).toEqual(['and', ['fee', 'more', 10], 'formula']);
  expect(said('gone > 10')).toEqual(['and', 'formula']);
});

test.each([
  'fee > 10',
  "fee > 10 and owner = me and stage in ['out', 'back']",
  "contains(book, 'O\\'Neil') or shelf.height <= 2",
  'between(dateOf(created_at), today() + 1 - 7, today())',
  'fee * 2 > 10 and (owner = me or filled(note))',
  "created_at in week(today()) - 1 and shelf not in ['s-1']",
])('%s comes back from its sentences as the same formula', (text) => {
  const logic = filterLogic(read(text), fields) as Logic;
  expect(logic).toEqual(toLogic(parseFormula(text).node!));
  expect(toLogic(parseFormula(printFormula(logic, { locale: 'en' })).node!)).toEqual(logic);
});

test('a sentence is changed or taken away at its place', () => {
  const filter = read('fee > 10 and owner = me');
  const [fee, owner] = filter.parts;
  expect(filterLogic(withPart(filter, 0, undefined), fields)).toEqual({ '==': [{ var: 'owner' }, { var: 'me' }] });
  expect(withPart(filter, 2, fee).parts).toEqual([fee, owner, fee]);
  expect(filterLogic(withPart(withPart(filter, 0, undefined), 0, undefined), fields)).toBeUndefined();
});

test('a sentence is put together: the field brings its first condition, and is whole when it has its value', () => {
  const begun = withField(draftOf(undefined), 'fee', fields);
  expect([begun.condition?.name, begun.values]).toEqual(['more', [null]]);
  expect(partOfDraft(begun, fields)).toBeUndefined();
  expect(partOfDraft({ ...begun, values: [5] }, fields)).toMatchObject({ path: 'fee', sentence: { values: [5] } });
  const filled = conditionsOf(byPath.get('fee')!, here.context).find(({ name }) => name === 'filled')!;
  expect(partOfDraft(withCondition(begun, filled, fields), fields)).toMatchObject({ sentence: { values: [] } });
});

test('another condition keeps the value where it asks for the same kind, and brings the usual one', () => {
  const field = byPath.get('created_at')!;
  const named = (name: string) => conditionsOf(field, here.context).find((one) => one.name === name)!;
  const days = withCondition(withField(draftOf(undefined), 'created_at', fields), named('last_days'), fields);
  expect(days.values).toEqual([7]);
  const three = { ...days, values: [3] };
  expect(withCondition(three, named('next_days'), fields).values).toEqual([3]);
  expect(withCondition(three, named('on'), fields).values).toEqual([null]);
});
