import type { FieldType } from '@stepwell/fields';
import { isComputed, wordsOf } from '@stepwell/ui/design';
import { useHand } from '../../here/design-context.ts';
import { keyOfPath, partsIn } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { insertField, newField } from '../table/field-acts.ts';
import { addItems, addSection, type FormAct, moveItem, removeItem, setOfItem } from './form-acts.ts';
import { type FormHere, PANEL, useFormHand } from './form-here.ts';
import { type FormPlace, layoutAt, type Placed } from './layout-units.ts';

/** More than this in one section is a wall. */
const MOST_PER_SECTION = 7;

/** Does an act of the form under its name, and selects what it says. */
export function useRun() {
  const { act, select } = useHand();
  const { wanted } = useFormHand();
  return (name: string, done: FormAct | undefined, how: { readonly merge?: string; readonly takesFocus?: boolean } = {}) => {
    if (!done || done.operations.length === 0 || !act(name, done.operations, how.merge)) return;
    if (!('selected' in done)) return;
    select(done.selected);
    if (how.takesFocus) wanted.current = done.selected;
  };
}

/** Puts fields at a place; in a form without cards a first one is made for them. */
function additions(here: FormHere, fields: readonly string[], place = here.usualPlace): FormAct {
  if (place) return addItems(place, fields, here.lengthOf);
  const { operations, selected } = addSection(here.path, 0, { columns: 2, items: [...fields] });
  return { operations, selected: `${selected}/items/${fields.length - 1}` };
}

/** All fields at once: seven to a section. */
function additionOfAll(here: FormHere, fields: readonly string[]): FormAct {
  const room = MOST_PER_SECTION - (here.usualPlace ? here.lengthOf(here.usualPlace.list) : 0);
  const first = fields.slice(0, here.usualPlace?.list === layoutAt(here.path) ? fields.length : Math.max(room, 1));
  const begun = additions(here, first);
  const more = [];
  for (let at = first.length; at < fields.length; at += MOST_PER_SECTION)
    more.push(...addSection(here.path, 0, { columns: 2, items: fields.slice(at, at + MOST_PER_SECTION) }).operations);
  return { operations: [...begun.operations, ...more], selected: begun.selected };
}

/** How fields are put into the form. */
export function useAdding() {
  const { now, wanted } = useFormHand();
  const { model } = useHand();
  const { say, locale } = useDesignWords();
  const run = useRun();
  return {
    add: (key: string, place?: FormPlace) => {
      const here = now();
      run(say('form.added', { name: here.nameOf(key) }), additions(here, [key], place), { takesFocus: place !== undefined });
    },
    addAll: () => {
      const here = now();
      const fields = here.unused.filter((field) => !isComputed(field)).map(({ definition }) => definition.key);
      if (fields.length > 0) run(say('form.addedAll'), additionOfAll(here, fields), { takesFocus: true });
    },
    /** A field that the table does not have yet: made there and put here as one step. */
    addNew: (type: FieldType, place: FormPlace) => {
      const here = now();
      if (!here.table || here.tablePath === undefined) return;
      const tables = partsIn(model.view().files, 'tables').map(({ path }) => keyOfPath(path));
      const field = newField(here.table.definition, type, tables);
      const { operations, selected } = additions(here, [field.key], place);
      const name = wordsOf(field.label, locale, field.key);
      const all = [insertField(here.tablePath, field), ...operations];
      run(say('form.addedNew', { name }), { operations: all, selected });
      wanted.current = PANEL;
    },
  };
}

/** What is done with a field on the form. */
export function useItemActs() {
  const { now } = useFormHand();
  const { say } = useDesignWords();
  const run = useRun();
  const nameOf = (one: Placed) => now().nameOf(one.item);
  return {
    move: (one: Placed, to: FormPlace) =>
      run(say('form.moved', { name: nameOf(one) }), moveItem(one, to, now().lengthOf), { takesFocus: true }),
    remove: (one: Placed) => run(say('form.removed', { name: nameOf(one) }), removeItem(one), { takesFocus: true }),
    set: (one: Placed, name: string, value: unknown) =>
      run(
        say('form.itemSet', { name: nameOf(one) }),
        { operations: setOfItem(one.at, one.item, name, value) },
        { merge: `${name} ${one.at}` },
      ),
  };
}
