import type { Query } from '@stepwell/definition';
import { type FieldType, type Options, wireText } from '@stepwell/fields';
import type { AppHere } from '../app/app-context.ts';

/** The field whose kind of number an aggregate keeps: `sum(amount)` is money when amount is. */
const KEEPS = /^(?:sum|avg|median|min|max|first|last)\((?:rows\.)?([a-z][a-z0-9_]*)\b/;

const isNumber = (value: unknown): value is number => typeof value === 'number';

interface Kind {
  readonly type: FieldType;
  readonly options: Options;
}

/** The kind of value a measure gives: the field type its format names, else that of the field it sums up. */
function kindOf({ vocabulary, tables }: AppHere, query: Query, key: string): Kind | undefined {
  const measure = query.measures?.find((one) => one.key === key);
  const named = measure?.format === undefined ? undefined : vocabulary.fields.find(({ name }) => name === measure.format);
  if (named) return { type: named, options: {} };
  const kept = typeof measure?.formula === 'string' ? KEEPS.exec(measure.formula)?.[1] : undefined;
  return kept ? tables.get(query.from)?.fields.get(kept) : undefined;
}

/** The number of a measure as people read it, to the last digit. */
export function measureText(here: AppHere, query: Query, key: string, value: unknown): string {
  if (value === null || value === undefined) return '–';
  const kind = kindOf(here, query, key);
  if (kind) return wireText(kind, value, here.context);
  const { locale } = here.context;
  return isNumber(value) ? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value) : String(value);
}

/** Numbers below this are as short as they get. */
const LARGE = 100_000;
const SIGNED = /^(-?)([^\d-]*)[\d,.]+(.*)$/s;

/** The same in short for a place with little room: 1234.6万, 3.2亿; 12.3M. */
export function shortMeasure(here: AppHere, query: Query, key: string, value: unknown): string {
  const text = measureText(here, query, key, value);
  const [, minus = '', sign = '', unit = ''] = SIGNED.exec(text) ?? [];
  if (!isNumber(value) || Math.abs(value) < LARGE || unit !== '') return withoutCents(text, value);
  const short = new Intl.NumberFormat(here.context.locale, { notation: 'compact', maximumFractionDigits: 1 });
  return `${minus}${sign}${short.format(Math.abs(value))}`;
}

/** An amount of whole units needs no zeros behind the point. */
const withoutCents = (text: string, value: unknown): string => (Number.isInteger(value) ? text.replace(/\.0+$/, '') : text);

/** A value that belongs to no field as the first field type of its kind says it: a period, a yes or no. */
export function plainText(here: AppHere, kind: 'period' | 'boolean', value: unknown): string {
  const type = here.vocabulary.fields.find(({ name }) => name === kind);
  if (!type || value === null || value === undefined) return '–';
  return kind === 'period' ? type.format(String(value), {}, here.context) : wireText({ type, options: {} }, value, here.context);
}
