import type { FieldContext } from '@stepwell/fields';
import type { App } from '../app.ts';
import type { Field, Process, Table } from '../shapes/index.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { addCompanions, allTasks } from './companion-tables.ts';
import { type Building, type FullTable, put } from './full-table.ts';
import { identityOf } from './identity.ts';
import { addInverses } from './inverses.ts';
import { ordinaryTables } from './ordinary-tables.ts';
import { sqlName } from './sql-name.ts';
import { idOf, stageKey, systemFields } from './system-fields.ts';

/**
 * Every table of an app by key, whole: its own, those every app has, lines (`x.items`), companions (`x.moves`) and `task`.
 * Fields of unknown types are left out, so that an app with mistakes can still be looked at.
 */
export function fullTables(app: App, vocabulary: Vocabulary, context: FieldContext): ReadonlyMap<string, FullTable> {
  const types = new Map(vocabulary.fields.map((type) => [type.name, type] as const));
  const building: Building = { app, context, types, tables: new Map() };
  for (const { definition, written } of definedTables(app)) addTable(building, definition, written);
  building.tables.set('task', allTasks(building));
  addInverses(building);
  return building.tables;
}

/** The tables of the app, and the ordinary ones with the fields that the app adds. */
function definedTables(app: App): readonly { readonly definition: Table; readonly written?: Table }[] {
  const ordinary = ordinaryTables(app);
  const extensionOf = (key: string) => app.tables.find((table) => table.key === key && table.extends);
  const own = app.tables.filter((table) => !ordinary.some(({ key }) => key === table.key));
  const whole = ordinary.map((table) => ({
    definition: extended(table, extensionOf(table.key)),
    written: extensionOf(table.key),
  }));
  return [...whole, ...own.map((definition) => ({ definition }))];
}

function extended(table: Table, extension: Table | undefined): Table {
  if (!extension) return table;
  const added = new Map(extension.fields.map((field) => [field.key, field] as const));
  const kept = table.fields.map((field) => ({ ...field, ...added.get(field.key), type: field.type }));
  const further = extension.fields.filter(({ key }) => !table.fields.some((field) => field.key === key));
  const { extends: _, id: __, ...rest } = extension;
  return { ...table, ...rest, fields: [...kept, ...further] };
}

/** The processes on a table, in the order in which they are tried. */
export const processesOf = (app: App, table: string): readonly Process[] =>
  app.processes
    .filter((process) => process.table === table)
    .sort((a, b) => Number(!a.when) - Number(!b.when) || (a.order ?? 0) - (b.order ?? 0));

function addTable(building: Building, definition: Table, written?: Table): void {
  const { app, tables } = building;
  const { key } = definition;
  const processes = processesOf(app, key);
  const table = {
    key,
    kind: 'table' as const,
    label: definition.label ?? key,
    sqlName: sqlName(app.info.key, identityOf(definition)),
    definition,
    ...(written ? { written } : {}),
    fields: new Map(),
  };
  tables.set(key, table);
  const isTimed = app.timeouts.some((timeout) => timeout.table === key);
  const system = systemFields(definition, processes, isTimed);
  const stage = processes.length > 0 ? system.find((field) => field.key === stageKey(processes)) : undefined;
  for (const field of definition.fields) {
    // A private field that nothing keeps yet is not there: else what somebody writes into it would be lost.
    if (field.archived || field.private) continue;
    if (field.key === stage?.key) put(table, asStage(field, stage), building, { system: true, written: field });
    else
      addOwn(
        building,
        table,
        field,
        written?.fields.find((one) => one.key === field.key),
      );
  }
  for (const field of system) if (!table.fields.has(field.key)) put(table, field, building, { system: true });
  addCompanions(building, table, processes);
}

/** A listed stage field only says its label and place; what it is comes from the processes. */
const asStage = (listed: Field, stage: Field): Field => ({ ...stage, ...listed, type: stage.type, options: stage.options });

function addOwn(building: Building, table: FullTable, definition: Field, written?: Field): void {
  const { key } = definition;
  const type = building.types.get(definition.type);
  const name = () => sqlName(building.app.info.key, identityOf(table.definition), identityOf(definition));
  if (type?.rows === 'lines') {
    const lines = `${table.key}.${key}`;
    put(table, definition, building, { options: { ...definition, table: lines }, rows: { key: 'parent' } });
    addLines(building, table, definition, lines);
  } else if (type?.rows === 'pairs') {
    put(table, definition, building, { rows: { link: { table: name(), from: 'record', to: 'target' } } });
  } else put(table, definition, building, written ? { written } : {});
}

function addLines(building: Building, parent: FullTable, definition: Field, key: string): void {
  const label = definition.label ?? definition.key;
  const fields = (definition.fields ?? []) as Field[];
  const lines: FullTable = {
    key,
    kind: 'lines',
    parent: parent.key,
    label,
    sqlName: sqlName(building.app.info.key, identityOf(parent.definition), identityOf(definition)),
    order: ['_position', 'id'],
    definition: { key, label, fields },
    fields: new Map(),
  };
  building.tables.set(key, lines);
  for (const field of fields) {
    const isNested = building.types.get(field.type)?.rows !== undefined;
    if (!field.archived && !isNested) put(lines, field, building);
  }
  put(lines, idOf(key), building, { system: true });
  put(lines, { key: 'parent', type: 'relation', table: parent.key, label: parent.label }, building, { system: true });
}
