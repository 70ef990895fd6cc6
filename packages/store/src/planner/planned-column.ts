import type { QueryColumn } from '@stepwell/engine';
import type { Value } from '@stepwell/expression';
import { type ColumnForm, columnForm } from '../records/column.ts';
import type { Sql, SqlDialect } from '../sql/dialect.ts';

/** A column of an answer, and how it is read. */
export interface PlannedColumn extends QueryColumn {
  readonly sql: Sql;
  readonly decode: (stored: unknown) => Value;
}

/** A column that shows a computed value. */
export function computedColumn(column: QueryColumn, value: Sql, { computedValue }: SqlDialect): PlannedColumn {
  const form = columnForm(column.type);
  return { ...column, sql: computedValue(value, column.type), decode: form.isWide ? wideNumber : decodeOf(form) };
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
