import type { FullTable } from '@stepwell/definition';
import { BadValue } from '@stepwell/fields';
import type { AppHere } from '../app/app-context.ts';
import { isBlank } from '../cell/is-blank.ts';
import { type Say, wordsOf } from '../words/words.ts';
import type { LayoutItem, LayoutSection } from './layout.ts';
import { type Lock, lockOf } from './locks.ts';

export type WireValues = { readonly [field: string]: unknown };

/** How a form stands with these values: what it shows, what it demands, what is wrong. */
export interface Judgement {
  readonly hidden: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  readonly readOnly: ReadonlySet<string>;
  /** Why what cannot be written cannot be. */
  readonly locks: ReadonlyMap<string, Lock>;
  /** Field → sentences; the empty key is for what belongs to no single field of the form. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
}

export type Judge = (values: WireValues) => Judgement;

/** What formulas add to the judgement; sections are named `section:<key>`. */
export interface Conditions {
  readonly hidden: (name: string, values: WireValues) => boolean;
  readonly required: (item: LayoutItem, values: WireValues) => boolean;
  /** The condition by which a field cannot be written now. */
  readonly readOnlyBy: (item: Pick<LayoutItem, 'key' | 'field' | 'readOnlyWhen'>, values: WireValues) => unknown;
  readonly checks: (values: WireValues, shown: ReadonlySet<string>) => readonly (readonly [field: string, sentence: string])[];
}

export interface Judging {
  readonly here: AppHere;
  readonly sections: readonly LayoutSection[];
  /** Whose fields these are; left out, its stages and roles lock nothing. */
  readonly table?: FullTable | undefined;
  readonly say: Say;
  /** Not there while the rules are on their way: then only what needs no formula is judged, and the server has the last word. */
  readonly conditions?: Conditions | undefined;
  /** Whether the record is only being made. */
  readonly isNew?: boolean;
}

/** Judges values as the server will: what is hidden is not demanded, what is demanded must be there, what is there must be readable. */
export function judgeOf({ here, sections, table, say, conditions, isNew }: Judging): Judge {
  return (values) => {
    const hidden = new Set<string>();
    for (const section of sections) {
      const isGone = conditions?.hidden(`section:${section.key}`, values) ?? false;
      for (const { key } of section.items) if (isGone || conditions?.hidden(key, values)) hidden.add(key);
    }
    const items = sections.flatMap((section) => section.items).filter((item) => !hidden.has(item.key));
    const keysWhere = (holds: (item: LayoutItem) => boolean) => new Set(items.filter(holds).map((item) => item.key));
    const locks = locksOf(items, (item) => lockOf({ here, table, item, values, conditions, isNew }));
    const readOnly = new Set(locks.keys());
    const required = keysWhere(
      (item) => !readOnly.has(item.key) && (isAlwaysRequired(item) || (conditions?.required(item, values) ?? false)),
    );
    const problems = new Map<string, string[]>();
    const tell = (field: string, sentence: string) => problems.set(field, [...(problems.get(field) ?? []), sentence]);
    for (const item of items) {
      const wrong = readOnly.has(item.key) ? undefined : wrongWith(here, item, values[item.key]);
      if (wrong) tell(item.key, wrong);
      else if (required.has(item.key) && isBlank(values[item.key]))
        tell(item.key, say('form.required', { label: wordsOf(item.label, here.context.locale, item.key) }));
    }
    const shown = new Set(items.map((item) => item.key));
    if (problems.size === 0)
      for (const [field, sentence] of conditions?.checks(values, shown) ?? []) tell(shown.has(field) ? field : '', sentence);
    return { hidden, required, readOnly, locks, problems };
  };
}

const locksOf = (items: readonly LayoutItem[], lock: (item: LayoutItem) => Lock | undefined): ReadonlyMap<string, Lock> =>
  new Map(
    items.flatMap((item) => {
      const found = lock(item);
      return found ? [[item.key, found] as const] : [];
    }),
  );

const isAlwaysRequired = ({ isDemanded, field }: LayoutItem) => isDemanded === true || field.definition.required === true;

/** What the field's type says against a value. */
function wrongWith({ context }: AppHere, { field }: LayoutItem, value: unknown): string | undefined {
  if (isBlank(value)) return undefined;
  try {
    field.type.read(value, field.options, context);
    return undefined;
  } catch (error) {
    if (error instanceof BadValue) return error.words[context.locale];
    throw error;
  }
}
