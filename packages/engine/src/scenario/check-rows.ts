import { checkFormula, compileFormula, type Row, rows as rowsOf, type TableSchema } from '@stepwell/expression';
import { makeDirectory } from '../command/directory.ts';
import { environmentOf } from '../command/environment.ts';
import type { QueryAnswer } from '../ports/store.ts';
import { Mistake } from './mistake.ts';
import type { World } from './world.ts';

const TABLE = 'answer';

/**
 * Whether a formula holds over the rows of an answer: as their measure (`max(n) - min(n) <= 1`), and with the rows under the
 * widget's name (`count(map) = 6430`).
 */
export function holdsOver(world: World, check: string, { answer, name }: { answer: QueryAnswer; name?: string }): boolean {
  const { schema } = world.model;
  const fields = new Map(answer.columns.map(({ key, type }) => [key, { key, type }]));
  const table: TableSchema = { key: TABLE, sqlName: TABLE, fields };
  const tables = new Map([...schema.tables, [TABLE, table]]);
  const scopes = name === undefined ? {} : { [name]: rowsOf(TABLE) };
  const place = { schema: { ...schema, tables }, scope: { table: TABLE, scopes, measure: true }, expected: 'boolean' as const };
  const { formula, problems } = checkFormula(check, place);
  if (!formula) throw new Mistake(problems[0]?.message ?? { 'zh-CN': check, en: check });
  const rows: Row[] = answer.rows.map((values) => ({ values }));
  const around = environmentOf({ model: world.model, directory: makeDirectory([]), now: world.now }, null);
  return compileFormula(formula)({ ...around, rows, scopes: name === undefined ? {} : { [name]: rows } }) === true;
}
