import { compileFormula, type Environment, type Row, type Value, type Values } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';

/** The row with these changes, and its stored formulas and scores, computed in dependency order; each sees those before it. */
export function withStored(table: TableModel, row: Row, environment: (row: Row) => Environment, changes?: Values): Row {
  if (table.stored.length === 0 && !changes) return row;
  const values: Record<string, Value> = { ...table.uncomputed, ...row.values, ...changes };
  const whole: Row = { ...row, values };
  if (table.stored.length === 0) return whole;
  const around = environment(whole);
  for (const { key, formula } of table.stored) if (formula) values[key] = compileFormula(formula)(around);
  return whole;
}

/** The stored formulas and scores of a row alone. */
export function storedValues(table: TableModel, row: Row, environment: (row: Row) => Environment): Values {
  const { values } = withStored(table, row, environment);
  const computed: Record<string, Value> = {};
  for (const { key, formula } of table.stored) if (formula) computed[key] = values[key] ?? null;
  return computed;
}
