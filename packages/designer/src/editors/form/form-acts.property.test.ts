import { type AppFiles, applyOperations, checkApp, type Form, type Operation } from '@stepwell/definition';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { propertySet } from '../property.ts';
import { insertField, newField } from '../table/field-acts.ts';
import { wordsWith } from '../words-with.ts';
import {
  addItems,
  addSection,
  type FormAct,
  moveItem,
  moveUnit,
  removeItem,
  removeUnit,
  setOfItem,
  wrapUnit,
} from './form-acts.ts';
import {
  type FormPlace,
  fieldOf,
  isDrawable,
  layoutAt,
  lengthIn,
  placedIn,
  placesOf,
  type Unit,
  unitsOf,
} from './layout-units.ts';

const path = 'forms/thing.json';
const table = 'tables/thing.json';
const KEYS = ['name', 'note', 'size', 'done', 'day', 'price', 'who'];
const TYPES = ['text', 'long_text', 'integer', 'boolean', 'date', 'money', 'user'];

const filesWith = (layout: unknown): AppFiles =>
  new Map<string, unknown>([
    ['app.json', { key: 'things', version: '1.0.0', format: 1, label: 'Things' }],
    [table, { title: 'name', fields: KEYS.map((key, at) => ({ key, type: TYPES[at] })) }],
    [path, { table: 'thing', label: 'Thing', layout }],
  ]);

/** Loose fields before, between and behind sections; items that are objects; properties no panel knows the order of. */
const files = filesWith([
  'name',
  { field: 'note', width: 'full' },
  { section: { 'zh-CN': '大小', en: 'Size' }, columns: 1, items: ['size', { field: 'done', visible: 'size > 1' }] },
  'day',
  { items: [], visible: 'done' },
]);

const formIn = (now: AppFiles) => now.get(path) as Form;
const text = (now: AppFiles) => JSON.stringify([...now]);
const pick = <T>(list: readonly T[], by: number): T | undefined => list[by % Math.max(list.length, 1)];
const errorsOf = (now: AppFiles) =>
  checkApp(now, { operators, fields: fieldTypes, actions: [], widgets: [] }).problems.filter(
    ({ severity }) => severity === 'error',
  );

interface Hand {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
}

/** What a hand may do to the form as it stands; undefined where there is nothing to do it to. */
function actOf(now: AppFiles, { kind, a, b }: Hand): FormAct | undefined {
  const form = formIn(now);
  const units = unitsOf(path, form);
  const placed = placedIn(units);
  const lengthOf = lengthIn(path, form);
  const one = pick(placed, a);
  const unit = pick(units, a);
  const place = pick(placesOf(units), b);
  const unused = KEYS.filter((key) => !placed.some(({ item }) => fieldOf(item) === key));
  const free = pick(unused, a);
  const set = (operations: readonly Operation[]): FormAct => ({ operations });
  const ways: readonly (() => FormAct | undefined)[] = [
    () => one && removeItem(one),
    () => one && place && moveItem(one, place, lengthOf),
    () => (free && place ? addItems(place, [free], lengthOf) : undefined),
    () => (place && unused.length > 0 ? addItems(place, unused, lengthOf) : undefined),
    () => addSection(path, form.layout.length, { section: 'More', columns: 2, items: [] }),
    () =>
      unit &&
      moveUnit(path, unit, (pick([...units, undefined], b) as Unit | undefined)?.from ?? form.layout.length, form.layout.length),
    () => unit && removeUnit(path, unit, units),
    () => (unit && !unit.section ? wrapUnit(path, unit, { section: 'Loose' }) : undefined),
    () => one && set(setOfItem(one.at, one.item, 'width', pick(['short', 'half', 'full', undefined], b))),
    () => one && set(setOfItem(one.at, one.item, 'visible', pick(['done', 'size > 3', ''], b))),
    () => unit?.section && set(propertySet(unit.at, unit.section, 'columns', pick([1, 2], b))),
    () =>
      unit?.section &&
      set(propertySet(unit.at, unit.section, 'section', wordsWith(unit.section.section, 'en', b % 2 ? 'Other' : ''))),
    () => set(propertySet(path, form, 'kind', pick(['quick', undefined], b))),
    () => place && newInForm(now, place),
  ];
  return pick(ways, kind)?.();
}

function newInForm(now: AppFiles, place: FormPlace): FormAct {
  const definition = now.get(table) as { fields: { key: string }[] };
  const field = newField(definition as never, fieldTypes.find(({ name }) => name === 'text') ?? expect.fail(), []);
  const { operations, selected } = addItems(place, [field.key], lengthIn(path, formIn(now)));
  return { operations: [insertField(table, field), ...operations], selected };
}

const hands = fc.array(fc.record({ kind: fc.nat(), a: fc.nat(), b: fc.nat() }), { maxLength: 14 });

test('whatever is done to a form, undoing it gives the same text, and what was made is sound', () => {
  fc.assert(
    fc.property(hands, (all) => {
      let now = files;
      const undo: (readonly Operation[])[] = [];
      for (const hand of all) {
        const act = actOf(now, hand);
        if (!act) continue;
        const { files: next, inverse } = applyOperations(now, act.operations);
        expect(text(applyOperations(next, inverse).files)).toBe(text(now));
        undo.unshift(inverse);
        now = next;
      }
      expect(errorsOf(now)).toEqual([]);
      const fields = placedIn(unitsOf(path, formIn(now))).map(({ item }) => fieldOf(item));
      expect(new Set(fields).size).toBe(fields.length);
      for (const inverse of undo) now = applyOperations(now, inverse).files;
      expect(text(now)).toBe(text(files));
    }),
    { numRuns: 200 },
  );
});

test('a moved field stands where it was put and is what is selected, whichever card it comes from', () => {
  const units = unitsOf(path, formIn(files));
  const places = placesOf(units);
  for (const one of placedIn(units))
    for (const place of places) {
      const act = moveItem(one, place, lengthIn(path, formIn(files)));
      if (!act) continue;
      const next = applyOperations(files, act.operations).files;
      const after = placedIn(unitsOf(path, formIn(next)));
      expect(after).toHaveLength(5);
      expect(after.find(({ at }) => at === act.selected)?.item).toEqual(one.item);
      const follower = placedIn(units).find(({ list, index }) => list === place.list && index === place.index);
      const landed = after.findIndex(({ at }) => at === act.selected);
      if (follower) expect(after[landed + 1]?.item).toEqual(follower.item);
    }
});

test('a moved card keeps its fields and is what is selected', () => {
  const form = formIn(files);
  const units = unitsOf(path, form);
  for (const unit of units)
    for (const target of [...units.map(({ from }) => from), form.layout.length]) {
      if (target >= unit.from && target <= unit.to) continue;
      const act = moveUnit(path, unit, target, form.layout.length);
      const next = unitsOf(path, formIn(applyOperations(files, act.operations).files));
      const selected = next.find(({ from, to }) => from <= entryOf(act.selected) && entryOf(act.selected) < to);
      expect(selected?.items).toEqual(expect.arrayContaining([...unit.items]));
    }
});

const entryOf = (at: string | undefined) => Number(at?.slice(layoutAt(path).length + 1));

test('the neighbour of what was taken out is selected, and the card of the last one', () => {
  const [name, note, size, done, day] = placedIn(unitsOf(path, formIn(files)));
  expect([name, note, size, done, day].map((one) => one && removeItem(one).selected)).toEqual([
    `${path}#/layout/0`,
    `${path}#/layout/0`,
    `${path}#/layout/2/items/0`,
    `${path}#/layout/2/items/0`,
    undefined,
  ]);
});

test('a field of which the form changes nothing any more is the bare field again', () => {
  const item = { field: 'done', visible: 'size > 1' };
  expect(setOfItem('f#/layout/0', item, 'visible', '')).toEqual([{ op: 'set', at: 'f#/layout/0', value: 'done' }]);
  expect(setOfItem('f#/layout/0', 'done', 'width', '')).toEqual([]);
  expect(setOfItem('f#/layout/0', 'done', 'width', 'full')).toEqual([
    { op: 'set', at: 'f#/layout/0', value: { field: 'done', width: 'full' } },
  ]);
});

test('a file that is no form yet is not drawn, whatever stands in it', () => {
  for (const layout of [
    undefined,
    null,
    'x',
    {},
    [null],
    [1],
    [{}],
    [{ items: null }],
    [{ items: ['a', 2] }],
    [[]],
    [{ items: [{}] }],
  ])
    expect(isDrawable({ layout })).toBe(false);
  for (const content of [undefined, null, 1, 'text', []]) expect(isDrawable(content)).toBe(false);
  expect(isDrawable(formIn(files))).toBe(true);
  expect(isDrawable({ layout: [] })).toBe(true);
});
