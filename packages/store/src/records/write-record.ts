import type { Effect } from '@stepwell/engine';
import type { Values } from '@stepwell/expression';
import { comparedValues, writeLikenesses } from './likenesses.ts';
import { statementsOf, type TableStatements } from './table-statements.ts';
import { replaceLines } from './write-lines.ts';
import { replacePairs } from './write-pairs.ts';
import type { Writing } from './writing.ts';

type Insert = Extract<Effect, { effect: 'insert' }>;
type Update = Extract<Effect, { effect: 'update' }>;

/** Writes a new record with its lines and pairs. */
export async function insertRecord(writing: Writing, { table, id, values }: Insert): Promise<void> {
  const statements = statementsOf(writing.model, table, writing.dialect);
  const { now } = writing;
  const { version = 1, created_at = now, updated_at = now } = values;
  // Copied first, what was given keeps its shape.
  const whole: Values = { ...values, id, version, created_at, updated_at };
  const stored = statements.shape.columns.map(({ key, form }) => form.encode(whole[key] ?? null));
  const derived = statements.derived.map(({ of }) => of(whole));
  await writing.executor.run(statements.insert, [...stored, ...derived]);
  const { model } = statements.shape;
  if (model.likenesses.length > 0) await writeLikenesses(writing, model, { id, after: whole });
  await writeRows(writing, statements, id, values);
}

/** Changes a record; without `quiet` its version is raised. */
export async function updateRecord(writing: Writing, { table, id, values, quiet = false }: Update): Promise<void> {
  const statements = statementsOf(writing.model, table, writing.dialect);
  const whole: Values = quiet ? values : { updated_at: writing.now, ...values };
  const stored = statements.shape.columns.filter(({ key }) => Object.hasOwn(whole, key) && key !== 'id');
  const derived = await derivedChanges(writing, statements, id, whole);
  await likenessChanges(writing, statements, id, whole);
  const columns = [...stored.map(({ column }) => column), ...derived.map(([column]) => column)];
  const raises = !quiet && statements.shape.model.kind === 'table' && !Object.hasOwn(whole, 'version');
  if (columns.length > 0 || raises) {
    const parameters = [
      ...stored.map(({ key, form }) => form.encode(whole[key] ?? null)),
      ...derived.map(([, value]) => value),
      id,
    ];
    const changed = await writing.executor.run(statements.update(columns, raises), parameters);
    if (changed !== 1) throw new Error(`There is no record ${id} in ${table} to be changed`);
  }
  await writeRows(writing, statements, id, values);
}

/** Read before it is written: the keys of what a record held are known from that alone. */
async function likenessChanges(writing: Writing, statements: TableStatements, id: string, values: Values): Promise<void> {
  const { model } = statements.shape;
  if (!model.likenesses.some(({ field }) => Object.hasOwn(values, field.key))) return;
  const before = await comparedValues(writing, statements, id);
  await writeLikenesses(writing, model, { id, before, after: { ...before, ...values } });
}

async function writeRows(writing: Writing, { shape }: TableStatements, id: string, values: Values): Promise<void> {
  for (const pairs of shape.pairs)
    if (Object.hasOwn(values, pairs.key)) await replacePairs(writing, pairs.link, id, values[pairs.key] ?? null);
  for (const lines of shape.lines)
    if (Object.hasOwn(values, lines.key)) await replaceLines(writing, lines.table, id, values[lines.key] ?? null);
}

/** The derived columns that the changed values touch, made from them and what the record holds besides. */
async function derivedChanges(
  writing: Writing,
  { shape, derived, select }: TableStatements,
  id: string,
  values: Values,
): Promise<(readonly [string, string | null])[]> {
  const touched = derived.filter(({ from }) => from.some((key) => Object.hasOwn(values, key)));
  const missing = [...new Set(touched.flatMap(({ from }) => from))].filter((key) => !Object.hasOwn(values, key));
  if (missing.length === 0) return touched.map(({ column, of }) => [column, of(values)] as const);
  const columns = missing.map((key) => shape.byKey.get(key)?.column ?? key);
  const [row] = await writing.executor.all(select(columns), [id]);
  const present = Object.fromEntries(
    missing.map((key, index) => [key, shape.byKey.get(key)?.form.decode(row?.[index] ?? null) ?? null]),
  );
  return touched.map(({ column, of }) => [column, of({ ...present, ...values })] as const);
}
