import { type AppFiles, applyOperations, checkApp, type Form, type Operation, type Table } from '@stepwell/definition';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldOf, placedIn, unitsOf } from '../layout-units.ts';
import { type FieldHealth, type FormHealth, heatOf, savingOf } from './doctor.ts';
import { askLess, putBelow, takeOff } from './doctor-acts.ts';
import { type Asked, findingsOf, planOf } from './findings.ts';

const path = 'forms/thing.json';
const KEYS = ['name', 'note', 'size', 'done', 'day', 'price', 'who'];
const files: AppFiles = new Map<string, unknown>([
  ['app.json', { key: 'things', version: '1.0.0', format: 1, label: 'Things' }],
  [
    'tables/thing.json',
    {
      title: 'name',
      fields: KEYS.map((key) => ({ key, type: 'text', ...(key === 'note' && { required: true, requiredWhen: "name = 'x'" }) })),
    },
  ],
  [
    path,
    {
      table: 'thing',
      layout: [
        'name',
        {
          section: 'A',
          items: [
            { field: 'note', requiredWhen: "name = 'y'" },
            { field: 'size', width: 'full' },
          ],
        },
        'done',
        'day',
        { section: 'B', items: ['price', { field: 'who', visible: "name = 'z'" }] },
      ],
    },
  ],
]);

const formIn = (now: AppFiles) => now.get(path) as Form;
const tableIn = (now: AppFiles) => ({ path: 'tables/thing.json', fields: (now.get('tables/thing.json') as Table).fields });
const fieldsIn = (form: Form) => placedIn(unitsOf(path, form)).map(({ item }) => fieldOf(item));
const errorsOf = (now: AppFiles) =>
  checkApp(now, { operators, fields: fieldTypes, actions: [], widgets: [] }).problems.filter(
    ({ severity }) => severity === 'error',
  );
const text = (now: AppFiles) => JSON.stringify([...now]);

const remedies: readonly ((now: AppFiles, fields: readonly string[]) => readonly Operation[])[] = [
  (now, fields) => putBelow(path, formIn(now), fields),
  (now, fields) => takeOff(path, formIn(now), fields),
  (now, fields) => askLess(path, formIn(now), tableIn(now), fields),
];

test('whatever the doctor does one after the other, undoing it gives the same text, and what it makes is sound', () => {
  const presses = fc.array(fc.record({ kind: fc.nat({ max: 2 }), fields: fc.subarray(KEYS) }), { maxLength: 6 });
  fc.assert(
    fc.property(presses, (all) => {
      let now = files;
      const undo: (readonly Operation[])[] = [];
      for (const { kind, fields } of all) {
        const before = fieldsIn(formIn(now));
        const { files: next, inverse } = applyOperations(now, remedies[kind]?.(now, fields) ?? []);
        const after = fieldsIn(formIn(next));
        const wanted = kind === 1 ? before.filter((key) => !fields.includes(key)) : before;
        expect([...after].sort()).toEqual([...wanted].sort());
        undo.unshift(inverse);
        now = next;
      }
      expect(errorsOf(now)).toEqual([]);
      for (const inverse of undo) now = applyOperations(now, inverse).files;
      expect(text(now)).toBe(text(files));
    }),
  );
});

test('fields are put below in the order in which they stood, with what the form says of them, into one closed section', () => {
  const once = applyOperations(files, putBelow(path, formIn(files), ['who', 'size', 'done'])).files;
  const last = formIn(once).layout.at(-1);
  expect(last).toMatchObject({
    collapsed: true,
    items: [{ field: 'size', width: 'full' }, 'done', { field: 'who', visible: "name = 'z'" }],
  });
  const twice = applyOperations(once, putBelow(path, formIn(once), ['price', 'size'])).files;
  expect(fieldsIn(formIn(twice))).toEqual(['name', 'note', 'day', 'size', 'done', 'who', 'price']);
  // The card of which nothing is left is gone.
  expect(formIn(twice).layout).toHaveLength(4);
});

test('what is demanded by the table, by it under a condition, and by the form is demanded no longer', () => {
  const after = applyOperations(files, askLess(path, formIn(files), tableIn(files), ['note'])).files;
  expect(JSON.stringify([formIn(after), tableIn(after)])).not.toContain('required');
});

const quiet = { medianMs: 4000, visited: 40, corrections: 0, refused: 0, stopped: 0, empty: 0, junk: 0 };
const health = (fields: readonly (Partial<FieldHealth> & { key: string })[], more: Partial<FormHealth> = {}): FormHealth => ({
  since: '2026-01-01',
  sent: 40,
  givenUp: 10,
  people: 6,
  medianMs: 61_000,
  onPhone: 5,
  versions: [],
  records: 40,
  fields: fields.map((field) => ({ ...quiet, ...field })),
  ...more,
});
const asked = (more: { [key: string]: Partial<Asked> } = {}): Asked[] =>
  KEYS.map((key) => ({ key, isDemanded: false, isSometimes: false, isBelow: false, isTitle: key === 'name', ...more[key] }));

test('what most records do without, where people stop, and what they fill with nothing is found; the rest is left alone', () => {
  const seen = health([
    { key: 'name' },
    { key: 'note', junk: 16, medianMs: 6000 },
    { key: 'size', empty: 30 },
    { key: 'done', empty: 26 },
    { key: 'day', stopped: 6 },
    { key: 'price', refused: 4 },
    { key: 'who', empty: 39 },
  ]);
  const found = findingsOf(seen, asked({ note: { isDemanded: true }, who: { isSometimes: true } }));
  expect(found.map(({ lens, fields, remedies }) => [lens, fields, remedies[0]])).toEqual([
    ['empty', ['size', 'done'], 'below'],
    ['stop', ['day'], 'below'],
    ['junk', ['note'], 'optional'],
  ]);
  expect(found.map(({ share }) => share)).toEqual([0.7, 0.6, 0.4]);
  expect(planOf(found)).toEqual({ below: ['size', 'done', 'day'], optional: ['note'] });
});

test('too few fillings and records are no findings, nor is a form without trouble', () => {
  const bad = [{ key: 'size', empty: 3, stopped: 3, refused: 3, junk: 3, medianMs: 90_000 }, { key: 'note' }];
  expect(findingsOf(health(bad, { sent: 1, givenUp: 3, records: 4 }), asked())).toEqual([]);
  expect(findingsOf(health(KEYS.map((key) => ({ key }))), asked())).toEqual([]);
});

test('a field that takes far longer than its neighbours is found, and records keep what they are called by', () => {
  const seen = health([{ key: 'name', medianMs: 60_000 }, ...['note', 'size', 'done'].map((key) => ({ key }))]);
  expect(findingsOf(seen, asked())).toEqual([{ lens: 'time', fields: ['name'], share: 60 / 72, remedies: [] }]);
  expect(heatOf(seen, seen.fields[1], 'time')).toBeCloseTo(4 / 60);
  expect([heatOf(seen, undefined, 'time'), heatOf(health([{ key: 'name' }], { records: 0 }), seen.fields[0], 'empty')]).toEqual([
    0, 0,
  ]);
});

test('what a new version saves is told once both were finished often enough', () => {
  const version = (number: number, sent: number, medianMs: number) => ({ version: number, sent, givenUp: 0, medianMs });
  expect(savingOf(health([], { versions: [version(3, 2, 1000), version(2, 8, 96_000), version(1, 20, 612_000)] }))).toEqual({
    version: 2,
    now: 96_000,
    before: 612_000,
  });
  expect(savingOf(health([], { versions: [version(1, 20, 612_000)] }))).toBeNull();
});
