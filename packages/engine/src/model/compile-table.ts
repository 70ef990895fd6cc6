import { type Check, type FullTable, processesOf } from '@stepwell/definition';
import {
  blankValues,
  checkFormula,
  type Depends,
  type Formula,
  type Logic,
  matchScope,
  type Value,
  type Values,
} from '@stepwell/expression';
import { compileAppearances } from './compile-appearances.ts';
import { compileDuplicates, keptLikenesses } from './compile-duplicates.ts';
import { compileProcess } from './compile-process.ts';
import { compileRules } from './compile-rules.ts';
import { compileTimeouts } from './compile-timeouts.ts';
import { type Compiling, optionalFormula, requiredFormula } from './compiling.ts';
import { conditionWords } from './condition-words.ts';
import { mergeDepends } from './merge-depends.ts';
import type { CheckModel, FieldModel, TableModel, TimeoutModel } from './model.ts';

/** A table with everything that stands on it; its readers are known only when all tables are. */
export function compileTable(compiling: Compiling, table: FullTable): Omit<TableModel, 'readers'> {
  const { key, label, sqlName, definition, kind, parent } = table;
  const fields = compiling.fields.get(key) ?? new Map<string, FieldModel>();
  const processes = processesOf(compiling.app, key).map((process) => compileProcess(compiling, process));
  const timeouts = compileTimeouts(compiling, key);
  const matched = matchedOf(compiling, key);
  const demanded = [...fields.values()].filter(isDemanded);
  const appearances = appearancesOf(compiling, key, demanded);
  const about = [...formulasAbout(compiling, key, { fields, timeouts }), ...conditionsIn(appearances)];
  const stored = storedOf(compiling, table, fields);
  const duplicates = compileDuplicates(definition, fields);
  const stageField = processes[0] && (processes[0].definition.field ?? 'stage');
  return {
    key,
    label,
    sqlName,
    definition,
    kind,
    ...(parent ? { parent } : {}),
    fields,
    title: titleOf(table),
    ...(definition.owner ? { owner: definition.owner } : {}),
    ...optionalFormula(compiling, table.written ?? definition, 'scope'),
    demanded,
    appearances,
    plainDefaults: plainDefaultsOf(fields),
    checks: (definition.checks ?? []).map((check) => compileCheck(compiling, table.key, check)),
    unique: definition.unique ?? [],
    duplicates,
    likenesses: keptLikenesses(duplicates),
    ...(stageField ? { stageField } : {}),
    processes,
    timeouts,
    rules: kind === 'table' ? compileRules(compiling, key) : [],
    stored,
    uncomputed: blankValues(stored.map((field) => field.key)),
    matched,
    needs: needsWith(matched, mergeDepends(about.flatMap(({ depends }) => [depends, depends.scopes?.['old'] ?? []].flat()))),
  };
}

function appearancesOf(compiling: Compiling, table: string, demanded: readonly FieldModel[]): TableModel['appearances'] {
  const keys = new Set(demanded.map(({ key }) => key));
  return new Map([...compileAppearances(compiling, table)].filter(([key]) => keys.has(key)));
}

const conditionsIn = (appearances: TableModel['appearances']): readonly Formula[] =>
  [...appearances.values()].flat().flatMap(({ when, visible }) => (when ? [when, ...visible] : visible));

function compileCheck(compiling: Compiling, table: string, definition: Check): CheckModel {
  const formula = requiredFormula(compiling, definition, 'check');
  return Object.freeze({ definition, formula, words: conditionWords(compiling, table, definition, formula) });
}

/** What decides which rows a record matches is needed where those rows are. */
function needsWith(matched: TableModel['matched'], needs: Depends): Depends {
  const followed = [...matched].filter(([relation]) => needs.many[relation]);
  return mergeDepends([needs, ...followed.flatMap(([, { depends }]) => depends.scopes?.['record'] ?? [])]);
}

function matchedOf({ understanding, vocabulary }: Compiling, table: string): TableModel['matched'] {
  const { schema } = understanding;
  const fields = [...(schema.tables.get(table)?.fields.values() ?? [])];
  return new Map(
    fields.flatMap(({ key, type, rows }) => {
      if (type.kind !== 'rows' || !rows || !('match' in rows)) return [];
      const scope = matchScope({ owner: table, table: type.table });
      const { formula } = checkFormula(rows.match as Logic, { schema, scope, operators: vocabulary.operators });
      return formula ? [[key, formula] as const] : [];
    }),
  );
}

/** The title field; without one the first text field names a record, else its id. */
function titleOf({ definition, fields }: FullTable): string {
  const first = [...fields.values()].find(({ type, system }) => type.group === 'text' && !system);
  return definition.title ?? first?.definition.key ?? 'id';
}

function storedOf(
  { understanding }: Compiling,
  table: FullTable,
  fields: ReadonlyMap<string, FieldModel>,
): readonly FieldModel[] {
  const prefix = `${table.key}/`;
  const own = [...understanding.computed].filter(([name, { isStored }]) => name.startsWith(prefix) && isStored);
  return own.flatMap(([name]) => fields.get(name.slice(prefix.length)) ?? []);
}

const isDemanded = ({ computed, definition, requiredWhen }: FieldModel): boolean =>
  !computed && (definition.required === true || requiredWhen !== undefined);

function plainDefaultsOf(fields: ReadonlyMap<string, FieldModel>): Values {
  const written = [...fields.values()].filter(({ column, system, formula }) => column !== undefined && !system && !formula);
  return Object.freeze(Object.fromEntries(written.map((field) => [field.key, field.defaultValue ?? blankOf(field)])));
}

/** A boolean is never blank. */
const blankOf = ({ isBoolean }: FieldModel): Value => (isBoolean ? false : null);

interface Derived {
  readonly fields: ReadonlyMap<string, FieldModel>;
  readonly timeouts: readonly TimeoutModel[];
}

/** The files whose formulas are computed for a record when it is written or when its time has come. */
const COMPUTED_IN = /^(tables|processes|timeouts|rules)\//;

/** Every formula about a record of the table, besides rights and queries, which are asked in SQL. */
function formulasAbout({ formulas }: Compiling, table: string, derived: Derived): readonly Formula[] {
  const sites = formulas.sites.filter(({ at, standing }) => standing.table === table && COMPUTED_IN.test(at.file));
  const texts = formulas.texts.filter(({ standing }) => standing.table === table);
  return [
    ...sites.filter(({ standing }) => standing.record === undefined).map(({ formula }) => formula),
    ...texts.flatMap((text) => text.formulas),
    ...derivations(derived),
  ];
}

/** The formulas whose values are kept: when what they read changes, they are derived again. */
export function derivations({ fields, timeouts }: Derived): readonly Formula[] {
  const stored = [...fields.values()].filter(({ formula, column }) => formula && column);
  return [
    ...stored.flatMap(({ formula, factors = [] }) => [formula ?? [], factors.map(({ points }) => points)].flat()),
    ...timeouts.flatMap(timing),
  ];
}

function timing(timeout: TimeoutModel): readonly Formula[] {
  const { calendar, since, pause, steps } = timeout;
  const afters = steps.flatMap(({ after, every }) => [after, every ?? []].flat()).filter((after) => 'logic' in after);
  return [timeout.while, since ?? [], pause ?? [], typeof calendar === 'string' ? [] : calendar, afters].flat();
}
