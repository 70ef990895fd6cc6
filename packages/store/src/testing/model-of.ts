import { type App, contextOf, type FullField, type FullTable, fullTables, schemaOf, type Vocabulary } from '@stepwell/definition';
import type { FieldModel, Model, TableModel } from '@stepwell/engine';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';

const vocabulary: Vocabulary = { operators, fields: fieldTypes, actions: [], widgets: [] };

/** A model of an app whose formulas do not matter: its tables, fields and schema. */
export function modelOf(parts: Partial<App>, version = 1): Model {
  const app = appOf(parts);
  const context = contextOf(app.info);
  const tables = [...fullTables(app, vocabulary, context).values()].map((table) => [table.key, tableModel(table)] as const);
  return {
    app,
    version,
    vocabulary,
    schema: schemaOf(app, vocabulary, context),
    context,
    tables: new Map(tables),
    roles: new Map(),
    calendars: new Map(),
    parameters: new Map(),
    forms: new Map(),
    pages: new Map(app.pages.map((page) => [page.key, page])),
    needsOfMe: { fields: [], one: {}, many: {}, parameters: [] },
  };
}

export const appOf = (parts: Partial<App>): App => ({
  info: { key: 'shop', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai', currency: 'CNY' },
  parameters: [],
  calendars: [],
  tables: [],
  roles: [],
  forms: [],
  processes: [],
  timeouts: [],
  pages: [],
  scenarios: [],
  data: [],
  later: {},
  ...parts,
});

function tableModel(table: FullTable): TableModel {
  const { key, label, sqlName, definition, kind, parent } = table;
  const fields = [...table.fields.values()].map((field) => [field.definition.key, fieldModel(field)] as const);
  const stage = [...table.fields.values()].find(({ type }) => type.name === 'stage');
  return {
    key,
    label,
    sqlName,
    definition,
    kind,
    parent,
    fields: new Map(fields),
    title: definition.title ?? 'id',
    owner: definition.owner,
    checks: [],
    unique: definition.unique ?? [],
    stageField: stage?.definition.key,
    processes: [],
    timeouts: [],
    stored: [],
    needs: { fields: [], one: {}, many: {}, parameters: [] },
    readers: [],
  };
}

const fieldModel = ({ definition, type, options, system, column }: FullField): FieldModel => ({
  key: definition.key,
  type,
  options,
  label: definition.label ?? definition.key,
  definition,
  system,
  computed: system,
  column,
});
