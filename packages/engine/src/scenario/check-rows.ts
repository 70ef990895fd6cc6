import { checkFormula, compileFormula, type Row, rows as rowsOf, type Scope, type TableSchema } from '@stepwell/expression';
import { makeDirectory } from '../command/directory.ts';
import { environmentOf } from '../command/environment.ts';
import type { QueryAnswer } from '../ports/store.ts';
import { Mistake } from './mistake.ts';
import type { World } from './world.ts';

/** Answers that a formula is about: one as whose measure it stands, and those of widgets by their names. */
export interface CheckedAnswers {
  readonly measured?: QueryAnswer;
  readonly named?: ReadonlyMap<string, QueryAnswer>;
}

const MEASURED = 'answer';

/**
 * Whether a formula holds over the rows of answers: as their measure (`max(n) - min(n) <= 1`), and with the rows under the
 * widgets' names (`count(map) = 6430`).
 */
export function holdsOver(world: World, check: string, { measured, named = new Map() }: CheckedAnswers): boolean {
  const { schema } = world.model;
  const tables = new Map(schema.tables);
  if (measured) tables.set(MEASURED, tableOf(MEASURED, measured));
  for (const [name, answer] of named) tables.set(`${MEASURED}.${name}`, tableOf(`${MEASURED}.${name}`, answer));
  const scopes = Object.fromEntries([...named.keys()].map((name) => [name, rowsOf(`${MEASURED}.${name}`)]));
  const scope: Scope = { scopes, ...(measured ? { table: MEASURED, measure: true } : {}) };
  const { formula, problems } = checkFormula(check, { schema: { ...schema, tables }, scope, expected: 'boolean' });
  if (!formula) throw new Mistake(problems[0]?.message ?? { 'zh-CN': check, en: check });
  const around = environmentOf({ model: world.model, directory: makeDirectory([]), now: world.now }, null);
  const rows = Object.fromEntries([...named].map(([name, answer]) => [name, rowsIn(answer)]));
  return compileFormula(formula)({ ...around, ...(measured ? { rows: rowsIn(measured) } : {}), scopes: rows }) === true;
}

const tableOf = (key: string, { columns }: QueryAnswer): TableSchema => ({
  key,
  sqlName: key,
  fields: new Map(columns.map((column) => [column.key, { key: column.key, type: column.type }])),
});

const rowsIn = ({ rows }: QueryAnswer): readonly Row[] => rows.map((values) => ({ values }));
