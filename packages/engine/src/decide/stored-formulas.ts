import { compileFormula, type Environment, type Row, type Value, type Values } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';

/** The stored formulas and scores of a row, computed in dependency order; each sees those before it. */
export function storedValues(table: TableModel, row: Row, environment: (row: Row) => Environment): Values {
  const values: Record<string, Value> = { ...row.values };
  const computed: Record<string, Value> = {};
  const view: Row = { ...row, values };
  const around = environment(view);
  for (const field of table.stored) {
    if (!field.formula) continue;
    const value = compileFormula(field.formula)(around);
    values[field.key] = value;
    computed[field.key] = value;
  }
  return computed;
}
