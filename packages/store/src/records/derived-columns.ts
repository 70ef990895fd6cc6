import type { Value, Values } from '@stepwell/expression';
import { fold } from '../text/fold.ts';
import { sortKey } from '../text/sort-key.ts';
import type { TableShape } from './table-shape.ts';

/** A column that the store keeps for itself, made from values of the record. */
export interface DerivedColumn {
  readonly column: string;
  /** The fields it is made from. */
  readonly from: readonly string[];
  readonly of: (values: Values) => string | null;
}

export const SEARCH = '_search';
export const sortColumn = ({ byKey }: TableShape, field: string): string => `_sort_${byKey.get(field)?.column ?? field}`;

/** The columns a table has for searching and for sorting texts as people do. */
export function derivedColumns(shape: TableShape, sortedTexts: ReadonlySet<string>): readonly DerivedColumn[] {
  if (shape.model.kind !== 'table') return [];
  const search = searchedFields(shape);
  const sorts = shape.columns.filter(({ key }) => sortedTexts.has(key)).map(({ key }) => sorting(shape, key));
  return search.length === 0 ? sorts : [searching(shape, search), ...sorts];
}

/** The fields that a search looks into. */
export const searchedFields = (shape: TableShape): readonly string[] =>
  shape.columns.filter(({ field }) => field.type.search !== undefined).map(({ key }) => key);

function searching(shape: TableShape, from: readonly string[]): DerivedColumn {
  const parts = from.map((key) => (values: Values) => searchText(shape, key, values[key] ?? null));
  const of = (values: Values) => {
    const texts = parts.map((part) => part(values)).filter((text) => text !== '');
    return texts.length === 0 ? null : fold(texts.join('\n'));
  };
  return { column: SEARCH, from, of };
}

/** What a value of the field is found by; empty when by nothing. */
function searchText(shape: TableShape, key: string, value: Value): string {
  const field = shape.byKey.get(key)?.field;
  return value === null ? '' : (field?.type.search?.(value, field.options) ?? '');
}

const sorting = (shape: TableShape, key: string): DerivedColumn => ({
  column: sortColumn(shape, key),
  from: [key],
  of: (values) => {
    const value = values[key];
    return typeof value === 'string' ? sortKey(value) : null;
  },
});
