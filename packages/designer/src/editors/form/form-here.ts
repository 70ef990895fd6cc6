import type { Form, FormItem, FullField, FullTable } from '@stepwell/definition';
import { type AppHere, isComputed, wordsOf } from '@stepwell/ui/design';
import { createContext, type RefObject, useContext, useInsertionEffect, useMemo, useRef } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { keyOfPath, partsIn } from '../../here/parts.ts';
import { type DesignSay, useDesignWords } from '../../words/words.ts';
import { isWithin } from '../is-within.ts';
import { endOf, type FormPlace, fieldOf, lengthIn, type Placed, placedIn, type Unit, unitsOf } from './layout-units.ts';

/** The form on the canvas, and what of it is selected. */
export interface FormHere {
  readonly path: string;
  readonly form: Form;
  readonly units: readonly Unit[];
  readonly placed: readonly Placed[];
  readonly lengthOf: (list: string) => number;
  /** Undefined while the form names no table there is. */
  readonly table: FullTable | undefined;
  /** The file in which the table's fields stand; a table that every app has may have none. */
  readonly tablePath: string | undefined;
  /** Fields of the table that are not on the form. */
  readonly unused: readonly FullField[];
  readonly chosenItem: Placed | undefined;
  readonly chosenUnit: Unit | undefined;
  /** Where a field goes that is added without saying where; undefined in a form without cards. */
  readonly usualPlace: FormPlace | undefined;
  readonly nameOf: (item: FormItem) => string;
  readonly titleOf: (unit: Unit) => string;
}

/** The hand on the form. It stays the same whatever is typed: what only acts is not drawn anew. */
export interface FormHand {
  /** The form as it stands when somebody acts. */
  readonly now: () => FormHere;
  /** The address that is to have the focus when it is drawn next. */
  readonly wanted: RefObject<string | undefined>;
}

/** Wanted when the first line of the panel is to have the focus: the name of what was just made. */
export const PANEL = 'panel';

export const FormHereContext = createContext<FormHere | null>(null);
export const FormHandContext = createContext<FormHand | null>(null);

/** The form around this part of the canvas. */
export function useFormHere(): FormHere {
  const here = useContext(FormHereContext);
  if (!here) throw new Error('useFormHere stands outside a form');
  return here;
}

/** The hand on the form around this part of the canvas; asked by its fields, of which there are hundreds. */
export function useFormHand(): FormHand {
  const hand = useContext(FormHandContext);
  if (!hand) throw new Error('useFormHand stands outside a form');
  return hand;
}

/** A hand on a form that is read anew with every change. */
export function useHandOn(here: FormHere): FormHand {
  const latest = useRef(here);
  const wanted = useRef<string>(undefined);
  useInsertionEffect(() => {
    latest.current = here;
  });
  return useMemo(() => ({ now: () => latest.current, wanted }), []);
}

/** The words by which people know a field on a form. */
export function nameOn(table: FullTable | undefined, item: FormItem, locale: string): string {
  const own = typeof item === 'string' ? undefined : item.label;
  const key = fieldOf(item);
  return wordsOf(own ?? table?.fields.get(key)?.definition.label, locale, key);
}

/** The words by which people know the card that stands at a place among all. */
export const titleAt = (unit: Unit, place: number, { say, locale }: { say: DesignSay; locale: string }): string =>
  wordsOf(unit.section?.section, locale) || say('form.untitled', { place: place + 1 });

/** Reads a form for its canvas. */
export function useFormRead(path: string, form: Form, app: AppHere): FormHere {
  const { files, selected } = useDesign();
  const words = useDesignWords();
  const { say, locale } = words;
  const units = useMemo(() => unitsOf(path, form), [path, form]);
  const placed = useMemo(() => placedIn(units), [units]);
  const table = app.tables.get(form.table);
  const chosenItem = placed.find(({ at }) => isWithin(selected, at));
  const chosenUnit = chosenItem ? undefined : units.find(({ at }) => isWithin(selected, at));
  const last = chosenUnit ?? units.at(-1);
  const unused = useMemo(() => unusedOf(table, placed), [table, placed]);
  return useMemo(
    () => ({
      path,
      form,
      units,
      placed,
      lengthOf: lengthIn(path, form),
      table,
      tablePath: partsIn(files, 'tables').find((part) => keyOfPath(part.path) === form.table)?.path,
      unused,
      chosenItem,
      chosenUnit,
      usualPlace: chosenItem ? { list: chosenItem.list, index: chosenItem.index + 1 } : last && endOf(last),
      nameOf: (item) => nameOn(table, item, locale),
      titleOf: (unit) => titleAt(unit, units.indexOf(unit), { say, locale }),
    }),
    [path, form, units, placed, table, files, unused, chosenItem, chosenUnit, last, say, locale],
  );
}

/** What people write comes first. */
function unusedOf(table: FullTable | undefined, placed: readonly Placed[]): readonly FullField[] {
  const used = new Set(placed.map(({ item }) => fieldOf(item)));
  const own = (table?.definition.fields ?? []).flatMap(({ key }) => table?.fields.get(key) ?? []);
  return own
    .filter((field) => !field.system && !used.has(field.definition.key))
    .sort((a, b) => Number(isComputed(a)) - Number(isComputed(b)));
}
