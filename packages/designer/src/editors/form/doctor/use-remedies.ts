import type { Operation } from '@stepwell/definition';
import { useDesign } from '../../../here/design-context.ts';
import { readTable } from '../../../here/read-parts.ts';
import { useDesignWords } from '../../../words/words.ts';
import { useFormHere } from '../form-here.ts';
import { fieldOf } from '../layout-units.ts';
import { askLess, putBelow, takeOff } from './doctor-acts.ts';
import type { Asked, Plan, Remedy } from './findings.ts';

/** The fields of the draft's form as the doctor must know them. */
export function useAsked(): readonly Asked[] {
  const { placed, table } = useFormHere();
  return placed.flatMap(({ item, unit }): Asked[] => {
    const field = table?.fields.get(fieldOf(item))?.definition;
    if (!field) return [];
    const own = typeof item === 'string' ? undefined : item;
    return [
      {
        key: field.key,
        isDemanded: field.required === true || field.requiredWhen !== undefined || own?.requiredWhen !== undefined,
        isSometimes: own?.visible !== undefined || unit.section?.visible !== undefined,
        isBelow: unit.section?.collapsed === true,
        isTitle: (table?.definition.title ?? table?.definition.fields[0]?.key) === field.key,
      },
    ];
  });
}

/** What the doctor can do, each as one step of the draft that can be undone. */
export function useRemedies() {
  const { files, act, select } = useDesign();
  const { say } = useDesignWords();
  const { path, form, tablePath, placed, nameOf } = useFormHere();
  const table = { path: tablePath ?? '', fields: readTable(files.get(tablePath ?? '')).fields };
  const names = (fields: readonly string[]) => fields.map((key) => nameOf(itemOf(key))).join(say('doctor.and'));
  const itemOf = (key: string) => placed.find(({ item }) => fieldOf(item) === key)?.item ?? key;
  const waysOf: Readonly<Record<Remedy, (fields: readonly string[]) => readonly Operation[]>> = {
    below: (fields) => putBelow(path, form, fields),
    optional: (fields) => askLess(path, form, table, fields),
    remove: (fields) => takeOff(path, form, fields),
  };
  const run = (name: string, operations: readonly Operation[]) => {
    if (operations.length > 0 && act(name.slice(0, 200), operations)) select(undefined);
  };
  return {
    names,
    carryOut: (remedy: Remedy, fields: readonly string[]) =>
      run(say(`doctor.done.${remedy}`, { names: names(fields) }), waysOf[remedy](fields)),
    /** Addresses of what is demanded less stay as they are until fields move. */
    slim: ({ below, optional }: Plan) =>
      run(say('doctor.done.slim', { count: below.length + optional.length }), [
        ...waysOf.optional(optional),
        ...waysOf.below(below),
      ]),
  };
}
