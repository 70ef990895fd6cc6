import type { Autofill, Form, FullTable } from '@stepwell/definition';
import type { FieldContext } from '@stepwell/fields';
import { isBlank } from '../cell/is-blank.ts';
import type { AppRules, Nearby } from '../rules/app-rules.ts';
import type { WireValues } from './judge.ts';

/** What a form proposes for a field, and the field it follows from; without one it is what the last record had. */
export interface Suggestion {
  readonly value: unknown;
  readonly from?: string;
  /** Written at once where nobody has written anything. */
  readonly fills: boolean;
}

interface Standing {
  readonly rules: AppRules;
  readonly table: FullTable;
  readonly form: Pick<Form, 'autofill'>;
  readonly nearby: Nearby;
  readonly context: FieldContext;
}

/** What a form proposes with these values, by field: of what follows from a filled field, all that is known and not there already. */
export function suggestionsOf(standing: Standing, initial: WireValues, values: WireValues): ReadonlyMap<string, Suggestion> {
  const live = (standing.form.autofill ?? []).filter(({ on }) => !isBlank(values[on]) && !isSame(values[on], initial[on]));
  const found = live.flatMap((autofill) => proposed(standing, autofill, values));
  return new Map(found.filter(([key, { value }]) => !isBlank(value) && !isSame(value, values[key])));
}

/** What the last new record had, for fields that are blank now. */
export const lastSuggestions = (last: WireValues | undefined, values: WireValues): ReadonlyMap<string, Suggestion> =>
  new Map(
    Object.entries(last ?? {})
      .filter(([key]) => isBlank(values[key]))
      .map(([key, value]) => [key, { value, fills: false }]),
  );

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function proposed(standing: Standing, { on, set, mode }: Autofill, values: WireValues): (readonly [string, Suggestion])[] {
  return Object.entries(set).flatMap(([key, source]) => {
    const value = valueFor(standing, key, source, values);
    return value === undefined ? [] : [[key, { value, from: on, fills: mode === 'fill' }] as const];
  });
}

/** The value as the field takes it; undefined where it cannot be known, or the field cannot take it. */
function valueFor({ rules, table, nearby, context }: Standing, key: string, source: unknown, values: WireValues): unknown {
  const field = table.fields.get(key);
  if (!field) return undefined;
  const value = typeof source === 'string' ? rules.value(table.key, source, values, nearby) : source;
  const type = field.type.type(field.options, context);
  const fit = type.kind === 'number' && typeof value === 'number' ? Number(value.toFixed(type.scale)) : value;
  try {
    if (!isBlank(fit)) field.type.read(fit, field.options, context);
    return fit;
  } catch {
    return undefined;
  }
}
