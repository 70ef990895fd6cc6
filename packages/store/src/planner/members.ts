import type { Type } from '@stepwell/expression';
import { sql } from 'kysely';
import { ALIAS, deletedConditions } from '../records/row-select.ts';
import { shapeOf } from '../records/table-shape.ts';
import { allOf, column, listOf, name, type Sql } from '../sql/dialect.ts';
import type { Asking } from './asking.ts';
import type { GroupColumn, GroupValue } from './group-columns.ts';
import { periodTables } from './period-members.ts';

const MOST = 1000;

/** Everything a grouped query says, ready to be put together. */
export interface GroupParts {
  readonly groups: readonly GroupColumn[];
  readonly measures: readonly GroupColumn[];
  /** What it only sorts by. */
  readonly further: readonly GroupValue[];
  readonly conditions: readonly Sql[];
}

/** Rows to select from, and what each value is called in them. */
export interface Completed {
  readonly before: Sql;
  readonly from: Sql;
  readonly read: (value: GroupValue) => Sql;
}

/**
 * The groups of a query that keeps members without rows: every combination of the members of its groups (of a group that does
 * not keep them, those that were found), with what the measures say of no rows where there are none.
 */
export function completedGroups(asking: Asking, { groups, measures, further, conditions }: GroupParts): Completed {
  const { shape } = asking;
  const table = sql`${name(shape.schema.sqlName)} as ${name(ALIAS)}`;
  const others = [...measures, ...further];
  const named = (values: readonly GroupValue[], letter: string) =>
    values.map(({ value }, index) => sql`${value} as ${name(`${letter}${index}`)}`);
  const by = listOf(groups.map((_, index) => sql.lit(index + 1)));
  const found = sql`select ${listOf([...named(groups, 'g'), ...named(others, 'm'), sql`1 as here`])}
    from ${table} where ${allOf(conditions)} group by ${by}`;
  const none = sql`select ${listOf([...named(others, 'm'), sql`count(*) as here`])} from ${table} where 1 = 0`;
  const among = groups.flatMap((group, index) => memberTables(asking, group, index));
  const same = groups.map((_, index) => sql`${column('found', `g${index}`)} is not distinct from ${memberOf(index)}`);
  return {
    before: sql`with recursive found as materialized (${found}), empty as materialized (${none}), ${listOf(among)} `,
    from: sql`from empty ${sql.join(
      groups.map((_, index) => sql`cross join ${name(`of${index}`)}`),
      sql` `,
    )} left join found on ${allOf(same)}`,
    read: (value) => {
      const group = groups.indexOf(value as GroupColumn);
      if (group >= 0) return memberOf(group);
      const key = `m${others.indexOf(value)}`;
      return sql`(case when ${column('found', 'here')} is null then ${column('empty', key)} else ${column('found', key)} end)`;
    },
  };
}

const memberOf = (group: number): Sql => column(`of${group}`, 'id');

/** The members of one group as a table `of<index>` of ids: those of its type, and all that were found. */
function memberTables(asking: Asking, { formula, isAll }: GroupColumn, index: number): Sql[] {
  const own = name(`of${index}`);
  const found = sql`select ${name(`g${index}`)} from found`;
  const { type } = formula;
  if (!isAll) return [sql`${own}(id) as (select distinct * from (${found}))`];
  if (type.kind === 'period') return periodTables(asking, formula, index);
  const members = listed(asking, type) ?? recordsOf(asking, type);
  return [sql`${own}(id) as (${members ? sql`${members} union ${found}` : sql`select distinct * from (${found})`})`];
}

function listed({ dialect }: Asking, type: Type): Sql | undefined {
  const values =
    type.kind === 'boolean'
      ? [false, true].map(dialect.boolean)
      : type.kind === 'text'
        ? type.options?.map((one) => sql`${one}`)
        : [];
  if (!values || values.length === 0) return undefined;
  return sql`values ${listOf(values.map((value) => sql`(${value})`))}`;
}

/** The records of the table that a group leads to, as far as they may be seen. */
function recordsOf({ model, rights }: Asking, type: Type): Sql | undefined {
  if (type.kind !== 'ref') return undefined;
  const target = shapeOf(model, type.table);
  const conditions = [...deletedConditions(target), ...rights.rows(type.table, ALIAS)];
  const id = column(ALIAS, 'id');
  const records = sql`select ${id} as id from ${name(target.schema.sqlName)} as ${name(ALIAS)} where ${allOf(conditions)}`;
  return sql`select id from (${records} order by ${id} limit ${sql.lit(MOST)})`;
}
