import { calendarsOf, type FieldSchema, type Schema, type TableSchema, type Type } from '@stepwell/expression';
import type { FieldContext } from '@stepwell/fields';
import type { App } from '../app.ts';
import type { Parameter } from '../shapes/index.ts';
import type { FullField, FullTable } from '../tables/full-table.ts';
import { fullTables } from '../tables/full-tables.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Computed, type Computing, computedField, lostField } from './computed-field.ts';
import { isCircle } from './is-circle.ts';
import { matchedRelation } from './matched-relation.ts';

/** An app's tables with the types of all fields, those of formulas too. */
export interface Understanding {
  readonly schema: Schema;
  readonly tables: ReadonlyMap<string, FullTable>;
  /** Formulas and scores by `table/field`, in an order in which each follows those it reads. */
  readonly computed: ReadonlyMap<string, Computed>;
  /** Fields whose formulas lead back to themselves: each circle once, as `table/field`. */
  readonly circles: readonly (readonly string[])[];
  /** Fields whose formulas could not be understood. */
  readonly broken: ReadonlySet<string>;
  /** Does work that asks the schema, and says whether it met a broken field: then what it found wrong may be that field's fault. */
  readonly probe: <T>(work: (schema: Schema) => T) => { readonly result: T; readonly hasMetBroken: boolean };
}

/**
 * Finds the type of every field. Formulas are checked when something first asks for their type, so each is checked after
 * those it reads, whatever their tables; one that is asked for while it is being checked leads back to itself.
 * `lost` are fields (`table/field`) that are there but cannot be used: what reads them is not blamed for it.
 */
export function understand(
  app: App,
  vocabulary: Vocabulary,
  { context, lost = [] }: { readonly context: FieldContext; readonly lost?: readonly string[] },
): Understanding {
  const tables = fullTables(app, vocabulary, context);
  const live = new Map<string, TableSchema>();
  const schema = schemaAround(app, vocabulary, { context, tables: live });
  const [computed, circles, broken] = [new Map<string, Computed>(), [] as string[][], new Set(lost)];
  const computing: Computing = { schema, vocabulary, busy: [], computed, circles, broken, hasMetBroken: false };
  for (const table of tables.values()) {
    const fields = new Map([...liveFields(table, computing, context), ...lostFields(table.key, lost, computing)]);
    live.set(table.key, tableSchema(table, fields));
  }
  for (const table of live.values()) for (const field of table.fields.values()) void field.type;
  const probe = <T>(work: (live: Schema) => T) => {
    computing.hasMetBroken = false;
    const result = work(schema);
    return { result, hasMetBroken: computing.hasMetBroken };
  };
  return {
    schema: settled(schema),
    tables,
    computed,
    circles: circles.filter((circle) => isCircle(circle, tables)),
    broken,
    probe,
  };
}

/** Fields that are there but cannot be used. */
const lostFields = (table: string, lost: readonly string[], computing: Computing): [string, FieldSchema][] =>
  lost
    .filter((name) => name.startsWith(`${table}/`))
    .map((name) => [name.slice(table.length + 1), lostField(computing, name.slice(table.length + 1))]);

/** What formulas of an app may speak of: its tables whole, its parameters and roles. */
export const schemaOf = (app: App, vocabulary: Vocabulary, context: FieldContext): Schema =>
  understand(app, vocabulary, { context }).schema;

interface Around {
  readonly context: FieldContext;
  readonly tables: ReadonlyMap<string, TableSchema>;
}

function schemaAround(app: App, vocabulary: Vocabulary, { context, tables }: Around): Schema {
  return {
    tables,
    parameters: new Map(app.parameters.flatMap((parameter) => parameterType(parameter, vocabulary, context))),
    roles: app.roles.map(({ key }) => key),
    calendars: calendarsOf(app.calendars),
    timeZone: context.timeZone,
    weekStart: context.weekStart ?? 1,
    fiscalYearStart: context.fiscalYearStart ?? 1,
  };
}

function parameterType(parameter: Parameter, vocabulary: Vocabulary, context: FieldContext): [string, Type][] {
  const type = vocabulary.fields.find(({ name }) => name === parameter.type);
  return type ? [[parameter.key, type.type(parameter, context)]] : [];
}

function tableSchema(table: FullTable, fields: ReadonlyMap<string, FieldSchema>): TableSchema {
  const { key, label, sqlName, fixed, order } = table;
  const deletedColumn = table.fields.get('deleted_at')?.column;
  return {
    key,
    label,
    sqlName,
    fields,
    ...(fixed ? { fixed } : {}),
    ...(order ? { order } : {}),
    ...(deletedColumn ? { deletedColumn } : {}),
  };
}

/** The fields of a table as formulas see them; a private value belongs to its author alone, so no formula reads it. */
function liveFields(table: FullTable, computing: Computing, context: FieldContext): ReadonlyMap<string, FieldSchema> {
  const readable = [...table.fields.values()].filter((field) => !field.definition.private);
  return new Map(readable.map((field) => [field.definition.key, fieldSchema(table, field, { computing, context })]));
}

function fieldSchema(
  table: FullTable,
  field: FullField,
  { computing, context }: { readonly computing: Computing; readonly context: FieldContext },
): FieldSchema {
  const { key, label } = field.definition;
  const base = { key, ...(label ? { label } : {}) };
  const column = field.column && field.column !== key ? { column: field.column } : {};
  if (field.type.computes) return computedField(computing, { table, field, base: { ...base, ...column } });
  const type = typeOf(field, context);
  if (type.kind !== 'rows' || field.rows) return { ...base, type, ...column, ...(field.rows ? { rows: field.rows } : {}) };
  return matchedRelation(computing, { table, field, base: { ...base, type } });
}

function typeOf(field: FullField, context: FieldContext): Type {
  if (field.rows && 'key' in field.rows) return { kind: 'rows', table: String(field.options['table']) };
  return field.type.type(field.options, context);
}

/** The schema with plain fields: whatever was computed on demand is computed now. */
function settled(schema: Schema): Schema {
  const tables = new Map([...schema.tables].map(([key, table]) => [key, { ...table, fields: settledFields(table) }]));
  return { ...schema, tables };
}

function settledFields(table: TableSchema): ReadonlyMap<string, FieldSchema> {
  const known = [...table.fields].filter(([, field]) => field.type.kind !== 'blank');
  return new Map(known.map(([key, field]) => [key, { ...field }]));
}
