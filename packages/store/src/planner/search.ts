import { sql } from 'kysely';
import { SEARCH, searchedFields } from '../records/derived-columns.ts';
import { ALIAS } from '../records/row-select.ts';
import { shapeOf } from '../records/table-shape.ts';
import { column, place, type Sql } from '../sql/dialect.ts';
import { Slot } from '../sql/slot.ts';
import type { Asking } from './asking.ts';

/** What rows meet that hold every one of `count` words in a field that may be read. */
export function searchConditions(asking: Asking, count: number): Sql[] {
  if (count === 0) return [];
  const found = searchedIn(asking);
  return Array.from({ length: count }, (_, index) => {
    const word = place(new Slot(`word${index}`));
    const places = found.map((text) => asking.dialect.contains(text, word));
    return places.length === 0 ? sql`1 = 0` : sql`(${sql.join(places, sql` or `)})`;
  });
}

/** The kept column, when all of it may be read; else the single fields that may. */
function searchedIn(asking: Asking): Sql[] {
  const { shape, rights, dialect } = asking;
  if (shape.model.kind !== 'table') return [];
  const fields = searchedFields(shape);
  const rightsOf = fields.map((key) => [key, rights.field(shape.schema.key, key, ALIAS)] as const);
  const textOf = (key: string) => dialect.folded(column(ALIAS, shape.byKey.get(key)?.column ?? key));
  if (fields.length > 0 && rightsOf.every(([, right]) => right === true))
    return [column(ALIAS, SEARCH), ...notKeptBeside(asking, fields).map(textOf)];
  return rightsOf.flatMap(([key, right]) => {
    const text = textOf(key);
    return right === false ? [] : [right === true ? text : sql`case when ${right} then ${text} end`];
  });
}

/** In a pilot: fields that only it has. What everybody else writes leaves them out of the kept column. */
function notKeptBeside({ model: { beside }, shape }: Asking, fields: readonly string[]): readonly string[] {
  if (!beside?.tables.has(shape.schema.key)) return [];
  const kept = searchedFields(shapeOf(beside, shape.schema.key));
  return fields.filter((key) => !kept.includes(key));
}
