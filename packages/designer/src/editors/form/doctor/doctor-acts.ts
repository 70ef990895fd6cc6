import { below, type Field, type Form, type Operation } from '@stepwell/definition';
import { fieldOf, isSection, layoutAt, placedIn, type Unit, unitsOf } from '../layout-units.ts';

const MORE = { section: { 'zh-CN': '更多', en: 'More' }, columns: 2, collapsed: true };

/** Takes fields off a form; their values stay in the table. Cards that are left without a field go too. The last first: what stands before keeps its place. */
export function takeOff(path: string, form: Form, fields: readonly string[]): readonly Operation[] {
  const isMeant = new Set(fields);
  return unitsOf(path, form)
    .toReversed()
    .flatMap((unit) => (isEmptied(unit, isMeant) ? [remove(unit.at)] : removals(unit, isMeant)));
}

const remove = (at: string): Operation => ({ op: 'remove', at });

const isEmptied = ({ section, items }: Unit, isMeant: ReadonlySet<string>) =>
  section !== undefined && items.length > 0 && items.every((item) => isMeant.has(fieldOf(item)));

const removals = (unit: Unit, isMeant: ReadonlySet<string>): readonly Operation[] =>
  placedIn([unit])
    .filter(({ item }) => isMeant.has(fieldOf(item)))
    .toReversed()
    .map(({ at }) => remove(at));

/** Puts fields out of the way: into a closed section at the end of the form, which is made where there is none. */
export function putBelow(path: string, form: Form, fields: readonly string[]): readonly Operation[] {
  const last = form.layout.at(-1);
  const isMeant = new Set(fields);
  const rest = isSection(last) && last.collapsed === true ? last : undefined;
  const stays = rest?.items ?? [];
  const moved = placedIn(unitsOf(path, form))
    .map(({ item }) => item)
    .filter((item) => isMeant.has(fieldOf(item)) && !stays.includes(item));
  if (moved.length === 0) return [];
  const off = takeOff(path, form, moved.map(fieldOf));
  if (!rest) return [...off, { op: 'insert', at: layoutAt(path), value: { ...MORE, items: moved } }];
  const into = below(layoutAt(path), form.layout.length - 1, 'items');
  // Into the last section while it still stands where it stood.
  return [...moved.map((value): Operation => ({ op: 'insert', at: into, value })), ...off];
}

interface AtTable {
  readonly path: string;
  readonly fields: readonly Field[];
}

/** Demands fields no longer, neither by their table nor by this form. */
export function askLess(path: string, form: Form, table: AtTable, fields: readonly string[]): readonly Operation[] {
  const isMeant = new Set(fields);
  const ofTable = table.fields.flatMap((field) =>
    isMeant.has(field.key)
      ? (['required', 'requiredWhen'] as const)
          .filter((name) => Object.hasOwn(field, name))
          .map((name) => remove(below(table.path, 'fields', `@${field.key}`, name)))
      : [],
  );
  const ofForm = placedIn(unitsOf(path, form)).flatMap(({ item, at }) =>
    typeof item === 'object' && isMeant.has(item.field) && item.requiredWhen !== undefined
      ? [remove(below(at, 'requiredWhen'))]
      : [],
  );
  return [...ofTable, ...ofForm];
}
