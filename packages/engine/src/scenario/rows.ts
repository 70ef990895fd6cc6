import type { Query } from '@stepwell/definition';
import type { QueryAnswer, QueryColumn } from '../ports/store.ts';
import { isExpected, plainOf } from './compare.ts';
import type { World } from './world.ts';

/** An answer as scenarios write rows. */
export interface PlainRows {
  readonly columns: ReadonlyMap<string, QueryColumn>;
  readonly rows: readonly { readonly [column: string]: unknown }[];
}

export function plainRows(world: World, { columns, rows }: QueryAnswer): PlainRows {
  const names = new Map([...world.refs].map(([name, { id }]) => [id, name]));
  const show = { names, timeZone: world.model.schema.timeZone };
  const plain = rows.map((row) =>
    Object.fromEntries(columns.map(({ key, type }) => [key, plainOf(type, row[key] ?? null, show)])),
  );
  return { columns: new Map(columns.map((column) => [column.key, column])), rows: plain };
}

/** Whether a row has what is expected of it; columns that are not named do not count. */
export function fits({ columns }: PlainRows, row: { readonly [column: string]: unknown }, expected: object): boolean {
  return Object.entries(expected).every(([key, value]) => {
    const column = columns.get(key);
    return column !== undefined && isExpected(column.type, row[key], value);
  });
}

/** Whether the rows are the expected ones, each once; in the same order where the query sorts. */
export function areRows(found: PlainRows, expected: readonly object[], { sort }: Pick<Query, 'sort'>): boolean {
  if (found.rows.length !== expected.length) return false;
  if (sort !== undefined) return expected.every((one, index) => fits(found, found.rows[index] ?? {}, one));
  const left = [...found.rows];
  return expected.every((one) => {
    const index = left.findIndex((row) => fits(found, row, one));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

/** The rows, with only the columns that an expectation speaks of. */
export function shown({ rows }: PlainRows, expected: readonly object[]): unknown {
  const keys = new Set(expected.flatMap((one) => Object.keys(one)));
  if (keys.size === 0) return rows;
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => keys.has(key))));
}
