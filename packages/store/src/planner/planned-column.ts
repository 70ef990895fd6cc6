import type { QueryColumn } from '@stepwell/engine';
import type { Type, Value } from '@stepwell/expression';
import { sql } from 'kysely';
import { type ColumnForm, columnForm } from '../records/column.ts';
import type { Sql } from '../sql/dialect.ts';

/** A column of an answer, and how it is read. */
export interface PlannedColumn extends QueryColumn {
  readonly sql: Sql;
  readonly decode: (stored: unknown) => Value;
}

/** A column that shows a computed value. Whole numbers that may leave 2^53 come as text. */
export function computedColumn(column: QueryColumn, value: Sql): PlannedColumn {
  const form = columnForm(column.type);
  return { ...column, sql: form.isWide ? sql`cast(${value} as text)` : value, decode: form.isWide ? wideNumber : decodeOf(form) };
}

/** A value that may not be read is blank, a yes/no too. */
export const decodeOf =
  (form: ColumnForm) =>
  (stored: unknown): Value =>
    stored === null ? null : form.decode(stored);

function wideNumber(stored: unknown): Value {
  if (typeof stored !== 'string') return stored as Value;
  const number = Number(stored);
  return Number.isSafeInteger(number) ? number : BigInt(stored);
}

/** The type of a value as a column of an answer shows it. */
export const isWide = (type: Type): boolean => columnForm(type).isWide;
