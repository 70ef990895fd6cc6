/** An entry of a list that a picker shows: the text by which it is chosen. */
export function textOf(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  const { field, by } = (entry ?? {}) as { readonly field?: unknown; readonly by?: unknown };
  const named = field ?? by;
  return typeof named === 'string' ? named : JSON.stringify(entry);
}

/** The list that the chosen texts name: entries that were there stay as they are written, in the order of the texts. */
export function entriesOf(texts: readonly string[], former: readonly unknown[]): readonly unknown[] {
  const left = [...former];
  return texts.map((text) => {
    const at = left.findIndex((entry) => textOf(entry) === text);
    // Each stands for itself: of two alike the first is the first.
    return at < 0 ? text : left.splice(at, 1)[0];
  });
}

/** What a measure counts: how, and of which field. */
export interface Measured {
  readonly how: string;
  readonly field?: string;
}

export const HOWS = ['count', 'sum', 'avg', 'min', 'max'] as const;

/** A measure that pickers can say; undefined for any other formula. */
export function readMeasure(formula: unknown): Measured | undefined {
  if (typeof formula !== 'string') return undefined;
  if (/^\s*count\(\s*\)\s*$/.test(formula)) return { how: 'count' };
  const [, how, field] = /^\s*(sum|avg|min|max)\(\s*([a-z][a-z0-9_]*)\s*\)\s*$/.exec(formula) ?? [];
  return how !== undefined && field !== undefined ? { how, field } : undefined;
}

export const measureText = ({ how, field }: Measured): string => (how === 'count' ? 'count()' : `${how}(${field ?? ''})`);
