import type { FieldSchema, Schema, TableSchema, Type } from '@stepwell/expression';
import type { FieldContext } from '@stepwell/fields';
import type { App } from '../app.ts';
import type { Parameter } from '../shapes/index.ts';
import type { FullField, FullTable } from '../tables/full-table.ts';
import { fullTables } from '../tables/full-tables.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What formulas of an app may speak of: its tables whole, its parameters and roles. */
export function schemaOf(app: App, vocabulary: Vocabulary, context: FieldContext): Schema {
  const tables = [...fullTables(app, vocabulary, context).values()];
  return {
    tables: new Map(tables.map((table) => [table.key, tableSchema(table, context)])),
    parameters: new Map(app.parameters.flatMap((parameter) => parameterType(parameter, vocabulary, context))),
    roles: app.roles.map(({ key }) => key),
    timeZone: context.timeZone,
    weekStart: context.weekStart ?? 1,
    fiscalYearStart: context.fiscalYearStart ?? 1,
  };
}

function parameterType(parameter: Parameter, vocabulary: Vocabulary, context: FieldContext): [string, Type][] {
  const type = vocabulary.fields.find(({ name }) => name === parameter.type);
  return type ? [[parameter.key, type.type(parameter, context)]] : [];
}

function tableSchema(table: FullTable, context: FieldContext): TableSchema {
  const { key, label, sqlName, fixed, order } = table;
  const fields = [...table.fields.values()]
    .filter(isReadable)
    .map((field) => [field.definition.key, fieldSchema(field, context)] as const);
  const deletedColumn = table.fields.get('deleted_at')?.column;
  return {
    key,
    label,
    sqlName,
    fields: new Map(fields),
    ...(fixed ? { fixed } : {}),
    ...(order ? { order } : {}),
    ...(deletedColumn ? { deletedColumn } : {}),
  };
}

/** A private value belongs to its author alone: no formula reads it. */
const isReadable = (field: FullField) => !field.definition.private;

function fieldSchema(field: FullField, context: FieldContext): FieldSchema {
  const { key, label } = field.definition;
  return {
    key,
    type: typeOf(field, context),
    ...(label ? { label } : {}),
    ...(field.column && field.column !== key ? { column: field.column } : {}),
    ...(field.rows ? { rows: field.rows } : {}),
  };
}

function typeOf(field: FullField, context: FieldContext): Type {
  if (field.rows && 'key' in field.rows) return { kind: 'rows', table: String(field.options['table']) };
  return field.type.type(field.options, context);
}
