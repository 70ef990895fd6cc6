import { sql } from 'kysely';
import { ALIAS } from '../records/row-select.ts';
import { allOf, listOf, name, type Sql } from '../sql/dialect.ts';
import type { Asking } from './asking.ts';
import { conditionsOf, type Form, whereOf } from './conditions.ts';
import { planFlips } from './flips.ts';
import { type GroupOrder, groupsOf, measuresOf, orderByGroups, ordersOf, shownColumn } from './group-columns.ts';
import { completedGroups, type GroupParts } from './members.ts';
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
  const { rows, columns } = groups.some(({ isAll }) => isAll) ? completed(asking, parts, orders) : direct(asking, parts, orders);
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

/** The groups that have rows. */
function direct(asking: Asking, { groups, measures, conditions }: GroupParts, orders: readonly GroupOrder[]): Rows {
  const columns = [...groups, ...measures].map((one) => shownColumn(asking, one, one.value));
  const from = sql`from ${name(asking.shape.schema.sqlName)} as ${name(ALIAS)} where ${allOf(conditions)}`;
  const by = groups.length === 0 ? sql`` : sql` group by ${listOf(groups.map((_, index) => sql.lit(index + 1)))}`;
  return { columns, rows: sql`select ${listOf(columns.map((one) => one.sql))} ${from}${by}${orderByGroups(asking, orders)}` };
}

/** The groups that have rows, and the members that have none. */
function completed(asking: Asking, parts: GroupParts, orders: readonly GroupOrder[]): Rows {
  const { before, from, read } = completedGroups(asking, parts);
  const columns = [...parts.groups, ...parts.measures].map((one) => shownColumn(asking, one, read(one)));
  const known = [...parts.groups, ...parts.measures, ...parts.further];
  const order = orders.map((one) => ({ ...one, value: read(known.find(({ value }) => value === one.value) ?? one) }));
  return { columns, rows: sql`${before}select ${listOf(columns.map((one) => one.sql))} ${from}${orderByGroups(asking, order)}` };
}

const nothingAsked = { 'zh-CN': '查询没有分组，也没有度量。', en: 'The query neither groups nor measures anything.' };
