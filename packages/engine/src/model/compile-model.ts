import { type App, type AppFormulas, contextOf, formulasOf, understand, type Vocabulary } from '@stepwell/definition';
import type { Depends } from '@stepwell/expression';
import { compileFields } from './compile-fields.ts';
import { compileParameter } from './compile-parameter.ts';
import { compileRole } from './compile-role.ts';
import { compileTable, derivations } from './compile-table.ts';
import type { Compiling } from './compiling.ts';
import { mergeDepends } from './merge-depends.ts';
import type { Model, TableModel } from './model.ts';
import { peopleReadings } from './people-readings.ts';
import { Readings } from './readings.ts';

/** Compiles an app in which `checkApp` found no error; throws on one that has errors. */
export function compileModel(app: App, vocabulary: Vocabulary, version: number): Model {
  const context = Object.freeze(contextOf(app.info));
  const understanding = understand(app, vocabulary, { context });
  const { schema } = understanding;
  const formulas = formulasOf(app, { schema, vocabulary, context });
  const compiling: Compiling = { app, vocabulary, context, understanding, formulas, fields: new Map() };
  for (const table of understanding.tables.values()) compiling.fields.set(table.key, compileFields(compiling, table));
  const roles = app.roles.map((role) => compileRole(compiling, role));
  return Object.freeze({
    app,
    version,
    vocabulary,
    schema,
    context,
    ...compileTables(compiling),
    roles: byKey(roles),
    ruledFields: new Set(roles.flatMap(({ fieldRights }) => [...fieldRights.keys()])),
    parameters: byKey(app.parameters.map((parameter) => compileParameter(compiling, parameter))),
    forms: byKey(app.forms),
    pages: byKey(app.pages),
    needsOfMe: needsOfMe(formulas),
  });
}

function needsOfMe({ sites, texts }: AppFormulas): Depends {
  const all = [...sites.map(({ formula }) => formula), ...texts.flatMap((text) => text.formulas)];
  return mergeDepends(all.flatMap(({ depends }) => depends.scopes?.['me'] ?? []));
}

function compileTables(compiling: Compiling): Pick<Model, 'tables' | 'peopleReadings'> {
  const { schema, tables } = compiling.understanding;
  const compiled = [...tables.values()].map((table) => compileTable(compiling, table));
  const readings = new Readings(schema);
  for (const table of compiled) for (const formula of derivations(table)) readings.add(table.key, formula);
  return {
    tables: byKey(compiled.map((table): TableModel => Object.freeze({ ...table, readers: readings.of(table.key) }))),
    peopleReadings: compiled.flatMap((table) => peopleReadings(table.key, derivations(table))),
  };
}

const byKey = <T extends { readonly key: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.key, thing] as const));
