import type { Model } from '@stepwell/engine';
import { pageQueries } from './page-queries.ts';
import { shapeOf } from './table-shape.ts';

/**
 * The text fields of a table that have a column to be sorted by: its title, and what pages sort by. In a pilot only those that the
 * version beside it keeps too: what everybody else writes would leave the others behind.
 */
export function sortedTexts(model: Model, table: string): ReadonlySet<string> {
  const shape = shapeOf(model, table);
  const asked = pageQueries(model)
    .filter(({ from }) => from === table)
    .flatMap(({ sort = [] }) => sort.map(fieldOfSort));
  const texts = [shape.model.title, ...asked].filter((key) => isFreeText(shape.schema.fields.get(key)?.type));
  return new Set(model.beside ? keptBeside(texts, model.beside, table) : texts);
}

function keptBeside(texts: readonly string[], beside: Model, table: string): readonly string[] {
  const fields = beside.tables.get(table)?.fields;
  if (!fields) return texts;
  const kept = sortedTexts(beside, table);
  return texts.filter((key) => kept.has(key) || !fields.has(key));
}

/** The field that an entry of a sort names, when it is nothing more than a field: `name`, `-name`. */
export const fieldOfSort = (entry: unknown): string => (typeof entry === 'string' ? entry.trim().replace(/^-\s*/, '') : '');

/** Choices are texts too, but they have an order of their own. */
const isFreeText = (type: { readonly kind: string; readonly options?: readonly string[] } | undefined): boolean =>
  type?.kind === 'text' && type.options === undefined;
