import { sql } from 'kysely';
import { ALIAS } from '../records/row-select.ts';
import { allOf, column, listOf, name, type Sql } from '../sql/dialect.ts';
import type { Asking } from './asking.ts';
import { conditionsOf, type Form, whereOf } from './conditions.ts';
import { planFlips } from './flips.ts';
import { type GroupOrder, type GroupValue, groupsOf, measuresOf, orderByGroups, ordersOf, shownColumn } from './group-columns.ts';
import { type Completed, completedGroups, type GroupParts } from './members.ts';
import type { Plan } from './plan.ts';
import type { PlannedColumn } from './planned-column.ts';

/** More groups than this are no answer a person can read; the query has to group more coarsely or name a limit. */
export const MOST_GROUPS = 10_000;

/** The plan of a query that groups, or measures all its rows at once. */
export function planGroups(asking: Asking, form: Form): Plan {
  const [groups, measures] = [groupsOf(asking), measuresOf(asking)];
  const conditions = conditionsOf(asking, form, whereOf(asking));
  const orders = groups.length === 0 ? [] : ordersOf(asking, [...groups, ...measures]);
  if (groups.length + measures.length === 0) asking.report('#/measures', 'NOTHING_ASKED', nothingAsked);
  asking.finish();
  const shown = [...groups, ...measures];
  const further = orders.filter(({ value }) => !shown.some((one) => one.value === value));
  const parts: GroupParts = { groups, measures, further, conditions };
  const { limit = MOST_GROUPS } = asking.request.query;
  const { rows, columns } = made(asking, parts, orders);
  return {
    rows: asking.dialect.compile(sql`${rows} limit ${sql.lit(limit + 1)}`),
    columns,
    leading: [],
    cursor: [],
    limit,
    flips: planFlips(asking),
    isLight: false,
  };
}

interface Rows {
  readonly rows: Sql;
  readonly columns: readonly PlannedColumn[];
}

function made(asking: Asking, parts: GroupParts, orders: readonly GroupOrder[]): Rows {
  if (parts.groups.some(({ isAll }) => isAll)) return around(asking, parts, { orders, ...completedGroups(asking, parts) });
  if (parts.groups.length === 0 || asking.dialect.ordersWithin) return direct(asking, parts, orders);
  return around(asking, parts, { orders, ...foundGroups(asking, parts) });
}

/** The groups that have rows. */
function direct(asking: Asking, { groups, measures, conditions }: GroupParts, orders: readonly GroupOrder[]): Rows {
  const columns = [...groups, ...measures].map((one) => shownColumn(asking, one, one.value));
  const from = sql`from ${name(asking.shape.schema.sqlName)} as ${name(ALIAS)} where ${allOf(conditions)}`;
  const by = groups.length === 0 ? sql`` : sql` group by ${listOf(groups.map((_, index) => sql.lit(index + 1)))}`;
  return { columns, rows: sql`select ${listOf(columns.map((one) => one.sql))} ${from}${by}${orderByGroups(asking, orders)}` };
}

/** The values of rows that were found, those that are shown in the order that is asked. */
function around(
  asking: Asking,
  parts: GroupParts,
  { before, from, read, orders }: Completed & { readonly orders: readonly GroupOrder[] },
): Rows {
  const columns = [...parts.groups, ...parts.measures].map((one) => shownColumn(asking, one, read(one)));
  const known = [...parts.groups, ...parts.measures, ...parts.further];
  const order = orders.map((one) => ({ ...one, value: read(known.find(({ value }) => value === one.value) ?? one) }));
  return { columns, rows: sql`${before}select ${listOf(columns.map((one) => one.sql))} ${from}${orderByGroups(asking, order)}` };
}

/** The groups that have rows, as rows to select from. */
function foundGroups({ shape }: Asking, { groups, measures, further, conditions }: GroupParts): Completed {
  const values: readonly GroupValue[] = [...groups, ...measures, ...further];
  const keyOf = (value: GroupValue) => `v${values.indexOf(value)}`;
  const named = values.map((one) => sql`${one.value} as ${name(keyOf(one))}`);
  const by = listOf(groups.map((_, index) => sql.lit(index + 1)));
  const table = sql`${name(shape.schema.sqlName)} as ${name(ALIAS)}`;
  const found = sql`select ${listOf(named)} from ${table} where ${allOf(conditions)} group by ${by}`;
  return { before: sql``, from: sql`from (${found}) as found`, read: (value) => column('found', keyOf(value)) };
}

const nothingAsked = { 'zh-CN': '查询没有分组，也没有度量。', en: 'The query neither groups nor measures anything.' };
