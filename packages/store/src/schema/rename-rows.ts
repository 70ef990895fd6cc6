import type { Renamed } from '@stepwell/definition';
import type { Model } from '@stepwell/engine';
import { sql } from 'kysely';
import { shapeOf } from '../records/table-shape.ts';
import { allOf, listOf, name, place, type Sql, type SqlDialect } from '../sql/dialect.ts';
import type { Executor } from '../sql/executor.ts';

/** Keys that stand in rows of an SQL table: former → as they are called now. */
interface Replacement {
  readonly table: string;
  readonly column: string;
  /** The column holds a list of keys, as JSON. */
  readonly isList?: boolean;
  /** Only in rows that hold these values. */
  readonly where?: { readonly [column: string]: string };
  readonly from: string;
  readonly to: string;
}

/** On what it is done. */
export interface Renaming {
  readonly executor: Executor;
  readonly dialect: SqlDialect;
}

/** The platform's tables that name the table of a record. */
const OF_RECORDS = ['_moves', '_changes', '_activities', '_timers', '_wakes', '_following', '_tasks', '_inbox'];

/**
 * Puts the present keys of stages, options, roles and the like in the place of those by which records call them. Tables and columns
 * are called by ids, so nothing is to be done for them; the audit is never changed. To be called within a transaction.
 */
export async function renameRows(renaming: Renaming, model: Model, renames: readonly Renamed[]): Promise<void> {
  const tables = renames.filter(({ kind }) => kind === 'table');
  // First what the rows of a table are found by; then what stands in them, under the table's present key.
  await run(
    renaming,
    tables.flatMap(({ was, key }) => tableReplacements(model, was, key)),
  );
  for (const isProcess of [true, false])
    await run(
      renaming,
      renames.filter(({ kind }) => (kind === 'process') === isProcess).flatMap((one) => replacementsOf(model, renames, one)),
    );
}

const tableReplacements = (model: Model, from: string, to: string): readonly Replacement[] =>
  OF_RECORDS.map((table) => ({ table, column: 'table', where: { app: model.app.info.key }, from, to }));

function replacementsOf(
  model: Model,
  renames: readonly Renamed[],
  { kind, within = '', was: from, key: to }: Renamed,
): readonly Replacement[] {
  const app = model.app.info.key;
  if (kind === 'stage') return stageReplacements(model, within, { from, to });
  if (kind === 'process') return processReplacements(model, renames, { from, to });
  if (kind === 'field' && model.tables.get(within)?.kind === 'table')
    return [{ table: '_changes', column: 'field', where: { app, table: within }, from, to }];
  if (kind === 'option') return inField(model, within.split('/') as [string, string], { from, to });
  if (kind === 'timeout') return [{ table: '_timers', column: 'timeout', where: { app }, from, to }];
  if (kind === 'role') return inField(model, ['user', 'roles'], { from, to });
  if (kind === 'calendar') return ['user', 'department'].flatMap((table) => inField(model, [table, 'calendar'], { from, to }));
  return [];
}

interface Change {
  readonly from: string;
  readonly to: string;
}

function inField(model: Model, [table, field]: readonly [string, string], change: Change): readonly Replacement[] {
  const column = model.tables.has(table) ? shapeOf(model, table).byKey.get(field) : undefined;
  if (!column) return [];
  const isList = column.field.type.storage(column.field.options) === 'list';
  return [{ table: shapeOf(model, table).model.sqlName, column: column.column, isList, ...change }];
}

function stageReplacements(model: Model, table: string, change: Change): readonly Replacement[] {
  const found = model.tables.get(table);
  const where = { app: model.app.info.key, table };
  const timeouts = (found?.processes ?? []).map(({ key }) => ({
    table: '_timers',
    column: 'timeout',
    where,
    from: `${key}.${change.from}`,
    to: `${key}.${change.to}`,
  }));
  return [
    ...inField(model, [table, found?.stageField ?? 'stage'], change),
    ...['stage', 'from', 'to'].map((column) => ({ table: '_moves', column, where, ...change })),
    { table: '_tasks', column: 'stage', where, ...change },
    ...timeouts,
  ];
}

/** A stage's deadline is called by its process and by itself: here the stages are still called as before. */
function processReplacements(model: Model, renames: readonly Renamed[], { from, to }: Change): readonly Replacement[] {
  const table = [...model.tables.values()].find(({ processes }) => processes.some(({ key }) => key === to));
  if (!table) return [];
  const where = { app: model.app.info.key, table: table.key };
  const process = table.processes.find(({ key }) => key === to);
  return [
    ...inField(model, [table.key, 'process'], { from, to }),
    { table: '_moves', column: 'process', where, from, to },
    ...(process?.stages ?? []).map(({ key }) => {
      const stage = renames.find((one) => one.kind === 'stage' && one.within === table.key && one.key === key)?.was ?? key;
      return { table: '_timers', column: 'timeout', where, from: `${from}.${stage}`, to: `${to}.${stage}` };
    }),
  ];
}

/** All keys of one column at once, so that two may change places. */
async function run({ executor, dialect }: Renaming, replacements: readonly Replacement[]): Promise<void> {
  const groups = Map.groupBy(replacements, ({ table, column, where }) => JSON.stringify([table, column, where]));
  for (const group of groups.values()) {
    const statement = dialect.compile(group[0]?.isList ? replaceInLists(dialect, group) : replaceKeys(group));
    await executor.run(statement.sql, statement.parameters);
  }
}

function replaceKeys(group: readonly Replacement[]): Sql {
  const { table, column, where = {} } = group[0] as Replacement;
  const own = name(column);
  const conditions = Object.entries(where).map(([one, value]) => sql`${name(one)} = ${place(value)}`);
  return sql`update ${name(table)} set ${own} = ${replaced(group, own)} where ${allOf([isFormer(group, own), ...conditions])}`;
}

function replaceInLists(dialect: SqlDialect, group: readonly Replacement[]): Sql {
  const { table, column } = group[0] as Replacement;
  const own = name(column);
  const value = name('value');
  const has = sql`exists (select 1 from ${dialect.elements(own)} as elements where ${isFormer(group, value)})`;
  return sql`update ${name(table)} set ${own} = ${dialect.listOfEach(own, replaced(group, value))} where ${has}`;
}

const isFormer = (group: readonly Replacement[], value: Sql): Sql =>
  sql`${value} in (${listOf(group.map(({ from }) => place(from)))})`;

/** The present key in the place of a former one. */
function replaced(group: readonly Replacement[], value: Sql): Sql {
  const cases = group.map(({ from, to }) => sql`when ${place(from)} then ${place(to)}`);
  return sql`case ${value} ${sql.join(cases, sql` `)} else ${value} end`;
}
