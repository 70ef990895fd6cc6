import type { Group } from '@stepwell/definition';
import type { Formula } from '@stepwell/expression';
import { sql } from 'kysely';
import { ALIAS } from '../records/row-select.ts';
import { allOf, listOf, name, type Sql } from '../sql/dialect.ts';
import type { Asking } from './asking.ts';
import { clockOf } from './clock.ts';
import { conditionsOf, type Form, whereOf } from './conditions.ts';
import { membersOf } from './members.ts';
import type { Plan } from './plan.ts';
import { computedColumn, type PlannedColumn } from './planned-column.ts';
import { fieldAt, keyOf } from './select-columns.ts';
import { orderOf, sortEntry } from './sort-keys.ts';

/** More groups than this are no answer a person can read; the query has to group more coarsely or name a limit. */
export const MOST_GROUPS = 10_000;

/** A column of a grouped query with what it is made of. */
export interface Grouped extends PlannedColumn {
  readonly formula: Formula;
  readonly value: Sql;
}

/** The plan of a query that groups, or measures all its rows at once. */
export function planGroups(asking: Asking, form: Form): Plan {
  const { shape, dialect, request } = asking;
  const groups = (request.query.group ?? []).flatMap((group, index) => groupColumn(asking, group, index));
  const measures = (request.query.measures ?? []).flatMap((measure, index) => measureColumn(asking, measure, index));
  const conditions = conditionsOf(asking, form, whereOf(asking));
  const order = orderOfGroups(asking, groups, measures);
  asking.finish();
  const columns = [...groups, ...measures];
  if (columns.length === 0) asking.report('#/measures', 'NOTHING_ASKED', nothingAsked);
  asking.finish();
  const { limit = MOST_GROUPS } = request.query;
  const from = sql`from ${name(shape.schema.sqlName)} as ${name(ALIAS)} where ${allOf(conditions)}`;
  const by = groups.length === 0 ? sql`` : sql` group by ${listOf(groups.map((_, index) => sql.lit(index + 1)))}`;
  const sorted = order.length === 0 ? sql`` : sql` order by ${listOf(order)}`;
  const rows = sql`select ${listOf(columns.map((one) => one.sql))} ${from}${by}${sorted} limit ${sql.lit(limit + 1)}`;
  return {
    rows: dialect.compile(rows),
    columns,
    leading: [],
    cursor: [],
    limit,
    clock: clockOf(asking.formulas),
    isLight: false,
    ...membersOf(asking, groups, measures),
  };
}

function groupColumn(asking: Asking, group: Group, index: number): Grouped[] {
  const entry = typeof group === 'object' && group !== null && 'by' in group ? group : { by: group };
  const formula = asking.understand(entry.by, `#/group/${index}`);
  if (!formula) return [];
  const as = 'as' in entry ? entry.as : undefined;
  const value = asking.toSql(formula, 'value', 'refused');
  return [grouped(asking, as ?? keyOf(entry.by), { formula, value, path: keyOf(entry.by) })];
}

function measureColumn(
  asking: Asking,
  measure: { readonly key: string; readonly formula: string | object },
  index: number,
): Grouped[] {
  const formula = asking.understand(measure.formula, `#/measures/${index}/formula`, { measure: true });
  return formula ? [grouped(asking, measure.key, { formula, value: asking.toSql(formula, 'value', 'refused') })] : [];
}

interface Shown {
  readonly formula: Formula;
  readonly value: Sql;
  /** The text of a group's entry. */
  readonly path?: string;
}

function grouped(asking: Asking, key: string, { formula, value, path }: Shown): Grouped {
  const field = path === undefined ? undefined : fieldAt(asking, path);
  const shown = { key, type: formula.type, ...(field ? { field: { table: field.table, field: field.schema.key } } : {}) };
  return { ...computedColumn(shown, value), formula, value };
}

/** What the groups are sorted by: what the query says, by the columns' keys or formulas, then the groups themselves. */
function orderOfGroups(asking: Asking, groups: readonly Grouped[], measures: readonly Grouped[]): Sql[] {
  if (groups.length === 0) return [];
  const asked = (asking.request.query.sort ?? []).flatMap((entry, index) => {
    const { source, isDescending } = sortEntry(entry);
    const known = [...groups, ...measures].find(({ key }) => key === source);
    const key = known ?? formulaKey(asking, source, index);
    return key ? [directed(asking, key, isDescending)] : [];
  });
  return [...asked, ...groups.map((group) => directed(asking, group, false))];
}

function formulaKey(asking: Asking, source: string | object, index: number): Pick<Grouped, 'formula' | 'value'> | undefined {
  const formula = asking.understand(source, `#/sort/${index}`, { measure: true });
  return formula && { formula, value: asking.toSql(formula, 'value', 'refused') };
}

const directed = (asking: Asking, { formula, value }: Pick<Grouped, 'formula' | 'value'>, isDescending: boolean): Sql =>
  sql`${orderOf(asking, formula, value)}${isDescending ? sql` desc` : sql``} nulls last`;

const nothingAsked = { 'zh-CN': '查询没有分组，也没有度量。', en: 'The query neither groups nor measures anything.' };
