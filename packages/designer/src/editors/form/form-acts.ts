import { below, type FormItem, type Operation } from '@stepwell/definition';
import { isBlank, propertySet } from '../property.ts';
import { type FormPlace, fieldOf, itemAt, layoutAt, type Placed, type Unit } from './layout-units.ts';

/** What an act does, and the address of what is selected when it is done. */
export interface FormAct {
  readonly operations: readonly Operation[];
  readonly selected?: string | undefined;
}

/** How long the list of a place is: behind its last item nothing stands. */
export type LengthOf = (list: string) => number;

const before = ({ index }: FormPlace, length: number): { before?: string } => (index < length ? { before: String(index) } : {});

const insertion = (place: FormPlace, value: unknown, length: number): Operation => ({
  op: 'insert',
  at: place.list,
  value,
  ...before(place, length),
});

/** Puts fields into a form, one after the other, beginning at a place. */
export function addItems(place: FormPlace, items: readonly FormItem[], lengthOf: LengthOf): FormAct {
  const length = lengthOf(place.list);
  const operations = items.map((item, at) => insertion({ ...place, index: place.index + at }, item, length + at));
  return { operations, selected: itemAt({ ...place, index: place.index + items.length - 1 }) };
}

/** Takes a field out of a form; its neighbour is selected, else its card. */
export function removeItem({ at, index, list, unit }: Placed): FormAct {
  const { start, items } = unit;
  const left = items.length - 1;
  const near = itemAt({ list, index: Math.min(index, start + left - 1) });
  return { operations: [{ op: 'remove', at }], selected: left > 0 ? near : unit.section && unit.at };
}

/** Moves a field to another place of the form; undefined where it stands there already. */
export function moveItem({ item, at, list, index }: Placed, to: FormPlace, lengthOf: LengthOf): FormAct | undefined {
  const length = lengthOf(to.list);
  if (to.list === list) {
    if (to.index === index || to.index === index + 1) return undefined;
    const landed = to.index > index ? to.index - 1 : to.index;
    return { operations: [{ op: 'move', at, ...before(to, length) }], selected: itemAt({ list, index: landed }) };
  }
  const insert = insertion(to, item, length);
  const remove: Operation = { op: 'remove', at };
  // A loose field that leaves the layout moves every section behind it up by one: its target is addressed before it goes.
  const isLeaving = to.list.startsWith(`${list}/`);
  if (!isLeaving) return { operations: [remove, insert], selected: itemAt(to) };
  return { operations: [insert, remove], selected: itemAt({ ...to, list: movedUp(to.list, list, index) }) };
}

/** The list of a section after an entry of the layout before it has gone. */
function movedUp(list: string, layout: string, gone: number): string {
  const [section, ...rest] = list.slice(layout.length + 1).split('/');
  return below(layout, Number(section) > gone ? Number(section) - 1 : Number(section), ...rest);
}

/** Adds a section at the end of a form. */
export function addSection(path: string, length: number, section: object): FormAct {
  const list = layoutAt(path);
  return { operations: [{ op: 'insert', at: list, value: section }], selected: below(list, length) };
}

/** Moves a card before what stands at an entry of the layout, or behind everything. */
export function moveUnit(path: string, { from, to }: Unit, target: number, length: number): FormAct {
  const list = layoutAt(path);
  const count = to - from;
  const isDown = target > from;
  const operations = Array.from({ length: count }, (_, at): Operation => {
    const [entry, place] = isDown ? [from, target] : [from + at, target + at];
    return { op: 'move', at: below(list, entry), ...before({ list, index: place }, length) };
  });
  return { operations, selected: below(list, isDown ? target - count : target) };
}

/** Takes a card out of a form, with the fields on it: they can be put in again. */
export function removeUnit(path: string, unit: Unit, units: readonly Unit[]): FormAct {
  const list = layoutAt(path);
  const place = units.indexOf(unit);
  const selected = place > 0 ? units[place - 1]?.at : units[place + 1] && below(list, unit.from);
  return { operations: removals(list, unit.from, unit.to), selected };
}

/** Makes loose fields a section. */
export function wrapUnit(path: string, unit: Unit, section: object): FormAct {
  const list = layoutAt(path);
  const value = { ...section, columns: 2, items: unit.items };
  const insert: Operation = { op: 'insert', at: list, value, before: String(unit.from) };
  return { operations: [insert, ...removals(list, unit.from + 1, unit.to + 1)], selected: below(list, unit.from) };
}

/** The last first: what stands before keeps its place. */
const removals = (list: string, from: number, to: number): readonly Operation[] =>
  Array.from({ length: to - from }, (_, at) => ({ op: 'remove', at: below(list, to - 1 - at) }));

/** Sets what a form changes about a field; where nothing is left of it the item is the bare field again. */
export function setOfItem(at: string, item: FormItem, name: string, value: unknown): readonly Operation[] {
  if (typeof item === 'string') return isBlank(value) ? [] : [{ op: 'set', at, value: { field: item, [name]: value } }];
  const others = Object.keys(item).filter((key) => key !== 'field' && key !== name);
  if (isBlank(value) && Object.hasOwn(item, name) && others.length === 0) return [{ op: 'set', at, value: fieldOf(item) }];
  return propertySet(at, item, name, value);
}
