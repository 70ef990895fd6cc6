import type { Filter, Page } from '@stepwell/definition';
import { type FilterValue, pageFilters, refuse } from '@stepwell/engine';
import type { Value } from '@stepwell/expression';
import { BadValue, type FieldType } from '@stepwell/fields';
import { type Here, surroundings } from '../apps/here.ts';

/** The filters of a page as a request names them (wire values; null for none); those it does not name have their defaults. Throws INVALID_VALUES. */
export function chosenFilters(here: Here, page: Page, given: { readonly [key: string]: unknown } = {}): readonly FilterValue[] {
  const { context } = here.app.model;
  const chosen = (filter: Filter, type: FieldType): Value | undefined => {
    const wire = given[filter.key];
    if (wire === undefined) return undefined;
    return wire === null || wire === '' ? null : readFilter(() => type.read(wire, filter, context), filter.key);
  };
  return pageFilters({ model: here.app.model, page, environment: surroundings(here), chosen });
}

function readFilter(read: () => Value, key: string): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadValue)) throw error;
    const { code, words } = error;
    throw refuse('INVALID_VALUES', { problems: [{ path: `#/filter/${key}`, severity: 'error', code, message: words }] });
  }
}
