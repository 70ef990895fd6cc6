import type { Renamed } from '@stepwell/definition';
import type { Model } from '@stepwell/engine';
import { shapeOf } from '../../records/table-shape.ts';
import type { Connection } from '../connection.ts';
import { quoted } from './declaring.ts';

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

/** The platform's tables that name the table of a record. */
const OF_RECORDS = ['_moves', '_changes', '_activities', '_timers', '_wakes', '_following', '_tasks', '_inbox'];

/**
 * Puts the present keys of stages, options, roles and the like in the place of those by which records call them. Tables and columns
 * are called by ids, so nothing is to be done for them; the audit is never changed. To be called within a transaction.
 */
export function renameRows(connection: Connection, model: Model, renames: readonly Renamed[]): void {
  const tables = renames.filter(({ kind }) => kind === 'table');
  // First what the rows of a table are found by; then what stands in them, under the table's present key.
  run(
    connection,
    tables.flatMap(({ was, key }) => tableReplacements(model, was, key)),
  );
  for (const isProcess of [true, false])
    run(
      connection,
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
function run(connection: Connection, replacements: readonly Replacement[]): void {
  const groups = Map.groupBy(replacements, ({ table, column, where }) => JSON.stringify([table, column, where]));
  for (const group of groups.values())
    if (group[0]?.isList) replaceInLists(connection, group);
    else if (group[0]) replaceKeys(connection, group);
}

function replaceKeys(connection: Connection, group: readonly Replacement[]): void {
  const { table, column, where = {} } = group[0] as Replacement;
  const name = quoted(column);
  const cases = group.map(() => 'when ? then ?').join(' ');
  const conditions = Object.keys(where).map((one) => ` and ${quoted(one)} = ?`);
  const sql = `update ${quoted(table)} set ${name} = case ${name} ${cases} else ${name} end
    where ${name} in (${group.map(() => '?').join(', ')})${conditions.join('')}`;
  const pairs = group.flatMap(({ from, to }) => [from, to]);
  connection.prepare(sql).run(...pairs, ...group.map(({ from }) => from), ...Object.values(where));
}

function replaceInLists(connection: Connection, group: readonly Replacement[]): void {
  const { table, column } = group[0] as Replacement;
  const [name, cases] = [quoted(column), group.map(() => 'when ? then ?').join(' ')];
  const sql = `update ${quoted(table)} set ${name} =
    (select json_group_array(case value ${cases} else value end) from (select value from json_each(${name}) order by key))
    where exists (select 1 from json_each(${name}) where value in (${group.map(() => '?').join(', ')}))`;
  const pairs = group.flatMap(({ from, to }) => [from, to]);
  connection.prepare(sql).run(...pairs, ...group.map(({ from }) => from));
}
