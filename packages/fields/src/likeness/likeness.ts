import type { Words } from '@stepwell/expression';

/** A way in which two values can be the same thing written differently. It says everything about itself in its own file. */
export interface Likeness {
  readonly name: string;
  readonly label: Words;
  readonly summary: Words;
  /** Where a value is looked for: values that are alike to at least `least` (0 to 1) share one of these, but for rare cases. */
  readonly keys: (text: string, least: number) => readonly string[];
  /**
   * How alike two values are: 1 the same, 0 nothing in common; the same whichever comes first. What is less than `least` may be told
   * as any such number: it is found sooner.
   */
  readonly similarity: (one: string, other: string, least?: number) => number;
  /** Pairs of values, and whether they are called the same where nothing else is said. Documentation and test. */
  readonly examples: readonly (readonly [one: string, other: string, isSame: boolean])[];
}

/** From here on values are called the same where a definition does not say. */
export const USUAL_SIMILARITY = 0.85;

interface Parts<Form> extends Pick<Likeness, 'name' | 'label' | 'summary' | 'examples'> {
  /** The value as it is compared; undefined where nothing is left of it. */
  readonly read: (text: string) => Form | undefined;
  readonly keysOf: (form: Form, least: number) => readonly string[];
  readonly compare: (one: Form, other: Form, least: number) => number;
}

/** A likeness of the form in which its values are compared. */
export function defineLikeness<Form>({ read, keysOf, compare, ...about }: Parts<Form>): Likeness {
  // One value is compared with many: it is read once.
  let latest: { readonly text: string; readonly form: Form | undefined } | undefined;
  const readFirst = (text: string) => {
    if (latest?.text !== text) latest = { text, form: read(text) };
    return latest.form;
  };
  return Object.freeze({
    ...about,
    keys: (text: string, least: number) => {
      const form = read(text);
      return form === undefined ? [] : keysOf(form, least);
    },
    similarity: (one: string, other: string, least = 0) => {
      if (one === other) return 1;
      const [a, b] = [readFirst(one), read(other)];
      return a === undefined || b === undefined ? 0 : compare(a, b, least);
    },
  });
}
