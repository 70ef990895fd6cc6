import type { Row, Value } from '@stepwell/expression';
import type { WireValues } from '../command/command.ts';
import { linesOf } from '../model/lines-of.ts';
import type { FieldModel, Model, TableModel } from '../model/model.ts';

/** One inner value → its wire value; blank stays null. */
export function writeValue(model: Model, table: TableModel, field: FieldModel, value: Value | undefined): unknown {
  if (value === null || value === undefined) return null;
  const lines = linesOf(model, table, field);
  if (lines) return (value as Row['values'][]).map((line) => writeValues(model, lines, line));
  return field.type.write(value, field.options, model.context);
}

/** Inner values → wire values, for every field that is there. Private and unknown keys are left out. */
export function writeValues(model: Model, table: TableModel, values: Row['values']): WireValues {
  const wire: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const field = table.fields.get(key);
    if (field) wire[key] = writeValue(model, table, field, value);
  }
  return wire;
}
