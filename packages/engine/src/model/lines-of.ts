import type { FieldModel, Model, TableModel } from './model.ts';

/** The table that a field's lines make; undefined for a field of any other kind. */
export const linesOf = (model: Model, table: TableModel, field: FieldModel): TableModel | undefined =>
  field.type.rows === 'lines' ? model.tables.get(`${table.key}.${field.key}`) : undefined;
