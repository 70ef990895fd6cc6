import type { Words } from '@stepwell/expression';
import { BadValue, type JsonSchema, type Options } from '../field-type.ts';
import { bad } from './bad.ts';

/** A property of a field's options: its schema and how the designer's panel calls it. */
export const option = (zh: string, en: string, schema: JsonSchema): JsonSchema => ({
  ...schema,
  'x-title': { 'zh-CN': zh, en } satisfies Words,
});

/** The same for one of several words, each with what people read in its place. */
export const choice = (
  [zh, en]: readonly [zh: string, en: string],
  words: { readonly [word: string]: readonly [zh: string, en: string] },
  usual?: string,
): JsonSchema =>
  option(zh, en, {
    type: 'string',
    enum: Object.keys(words),
    ...(usual !== undefined && { default: usual }),
    'x-words': Object.fromEntries(Object.entries(words).map(([word, [one, other]]) => [word, { 'zh-CN': one, en: other }])),
  });

/** Two bounds in an order no value can meet, as a problem at `min`; nothing when they are in order or one is missing. */
export function checkBounds<T extends number | string>(
  min: T | undefined,
  max: T | undefined,
  show: (bound: T, locale: 'zh-CN' | 'en') => string = String,
) {
  if (min === undefined || max === undefined || min <= max) return [];
  const { code, words } = bad(
    'MIN_ABOVE_MAX',
    `最小值 ${show(min, 'zh-CN')} 大于最大值 ${show(max, 'zh-CN')}，没有值能同时满足`,
    `The minimum ${show(min, 'en')} is above the maximum ${show(max, 'en')}, so no value can meet both`,
  );
  return [{ at: 'min', code, message: words }];
}

interface Edges<T> {
  readonly read: (written: unknown) => T;
  readonly show?: (bound: T, locale: 'zh-CN' | 'en') => string;
}

/** The same for bounds that are written as text (days, instants, durations): each must be readable, too. */
export function checkEdges<T extends number | string>(options: Options, { read, show = String }: Edges<T>) {
  const edges: { min?: T; max?: T } = {};
  for (const at of ['min', 'max'] as const) {
    if (options[at] === undefined) continue;
    try {
      edges[at] = read(options[at]);
    } catch (problem) {
      if (!(problem instanceof BadValue)) throw problem;
      return [{ at, code: problem.code, message: problem.words }];
    }
  }
  return checkBounds(edges.min, edges.max, show);
}
