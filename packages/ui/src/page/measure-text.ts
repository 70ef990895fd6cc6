import type { FullField, Query } from '@stepwell/definition';
import { BadValue } from '@stepwell/fields';
import type { AppHere } from '../app/app-context.ts';

/** The field whose kind of number an aggregate keeps: `sum(amount)` is money when amount is. */
const KEEPS = /^(?:sum|avg|min|max|first|last)\((?:rows\.)?([a-z][a-z0-9_]*)\b/;

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** The number of a measure as people read it: as its format says, else as the field it sums up. */
export function measureText(here: AppHere, query: Query, key: string, value: unknown): string {
  const { locale } = here.context;
  if (value === null || value === undefined) return '–';
  const measure = query.measures?.find((one) => one.key === key);
  if (measure?.format === 'percent' && isNumber(value))
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);
  const { currency } = here.app.info;
  if (measure?.format === 'money' && currency && isNumber(value))
    return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(value);
  const kept = typeof measure?.formula === 'string' ? KEEPS.exec(measure.formula)?.[1] : undefined;
  const field = kept ? here.tables.get(query.from)?.fields.get(kept) : undefined;
  if (field && measure?.format === undefined) return fieldText(here, field, value);
  return isNumber(value) ? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value) : String(value);
}

/** A wire value as its field type says it; an average, finer than the field, is rounded to it. */
export function fieldText(
  { context }: Pick<AppHere, 'context'>,
  { type, options }: Pick<FullField, 'type' | 'options'>,
  value: unknown,
): string {
  const kind = type.type(options, context);
  const exact = kind.kind === 'number' && isNumber(value) ? Number(value.toFixed(kind.scale)) : value;
  try {
    const inner = type.read(exact, options, context);
    return inner === null ? '' : type.format(inner, options, context);
  } catch (error) {
    if (error instanceof BadValue) return String(value);
    throw error;
  }
}
