import type { Form, FormItem, FullField, FullTable } from '@stepwell/definition';
import { type AppHere, isComputed, wordsOf } from '@stepwell/ui/design';
import { createContext, type RefObject, useContext, useRef } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { keyOfPath, partsIn } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
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
  /** The address that is to have the focus when it is drawn next. */
  readonly wanted: RefObject<string | undefined>;
}

/** Wanted when the first line of the panel is to have the focus: the name of what was just made. */
export const PANEL = 'panel';

export const FormHereContext = createContext<FormHere | null>(null);

/** The form around this part of the canvas. */
export function useFormHere(): FormHere {
  const here = useContext(FormHereContext);
  if (!here) throw new Error('useFormHere stands outside a form');
  return here;
}

/** Reads a form for its canvas. */
export function useFormRead(path: string, form: Form, app: AppHere): FormHere {
  const { files, selected } = useDesign();
  const { say, locale } = useDesignWords();
  const wanted = useRef<string>(undefined);
  const units = unitsOf(path, form);
  const placed = placedIn(units);
  const table = app.tables.get(form.table);
  const chosenItem = placed.find(({ at }) => isWithin(selected, at));
  const chosenUnit = chosenItem ? undefined : units.find(({ at }) => isWithin(selected, at));
  const last = chosenUnit ?? units.at(-1);
  return {
    path,
    form,
    units,
    placed,
    lengthOf: lengthIn(path, form),
    table,
    tablePath: partsIn(files, 'tables').find((part) => keyOfPath(part.path) === form.table)?.path,
    unused: unusedOf(table, placed),
    chosenItem,
    chosenUnit,
    usualPlace: chosenItem ? { list: chosenItem.list, index: chosenItem.index + 1 } : last && endOf(last),
    nameOf: (item) => {
      const own = typeof item === 'string' ? undefined : item.label;
      const key = fieldOf(item);
      return wordsOf(own ?? table?.fields.get(key)?.definition.label, locale, key);
    },
    titleOf: (unit) => wordsOf(unit.section?.section, locale) || say('form.untitled', { place: units.indexOf(unit) + 1 }),
    wanted,
  };
}

/** What people write comes first. */
function unusedOf(table: FullTable | undefined, placed: readonly Placed[]): readonly FullField[] {
  const used = new Set(placed.map(({ item }) => fieldOf(item)));
  const own = (table?.definition.fields ?? []).flatMap(({ key }) => table?.fields.get(key) ?? []);
  return own
    .filter((field) => !field.system && !used.has(field.definition.key))
    .sort((a, b) => Number(isComputed(a)) - Number(isComputed(b)));
}
