import type { Values } from '@stepwell/expression';
import type { KeptLikeness } from '../model/compile-duplicates.ts';
import type { TableModel } from '../model/model.ts';

/** By more than this nothing is looked for. */
const MOST = 100;

/** What a record is found by when something like it is written; `only` of these fields where they are named. */
export function likenessKeys(table: TableModel, values: Values, only?: readonly string[]): readonly string[] {
  const looked = only ? table.likenesses.filter(({ field }) => only.includes(field.key)) : table.likenesses;
  return [...new Set(looked.flatMap((kept) => keysOf(kept, values)))].slice(0, MOST);
}

/** By its column, which stays when the field is renamed. */
function keysOf({ field, likeness, least }: KeptLikeness, values: Values): readonly string[] {
  const value = values[field.key];
  if (typeof value !== 'string') return [];
  return likeness.keys(value, least).map((key) => `${field.column} ${likeness.name} ${key}`);
}
