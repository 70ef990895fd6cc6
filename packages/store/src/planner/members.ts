import type { Type } from '@stepwell/expression';
import { sql } from 'kysely';
import { ALIAS, deletedConditions } from '../records/row-select.ts';
import { shapeOf } from '../records/table-shape.ts';
import { allOf, type Compiled, column, listOf, name } from '../sql/dialect.ts';
import type { Asking } from './asking.ts';
import type { Members } from './plan.ts';
import type { Grouped } from './plan-groups.ts';

const MOST = 1000;

/** The members of a query's one group, when it asks to keep those without rows (`all`). */
export function membersOf(
  asking: Asking,
  groups: readonly Grouped[],
  measures: readonly Grouped[],
): { readonly members?: Members } {
  const [asked] = asking.request.query.group ?? [];
  const [group] = groups;
  const keepsAll = typeof asked === 'object' && 'all' in asked && asked.all === true;
  if (!keepsAll || !group || groups.length > 1) return {};
  const of = listed(group.type) ?? recordsOf(asking, group.type);
  return of ? { members: { of, empty: emptyGroup(asking, measures) } } : {};
}

function listed(type: Type): readonly unknown[] | undefined {
  if (type.kind === 'boolean') return [0, 1];
  return type.kind === 'text' ? type.options : undefined;
}

/** The records of the table that the group leads to, as far as they may be seen. */
function recordsOf({ model, rights, dialect }: Asking, type: Type): Compiled | undefined {
  if (type.kind !== 'ref') return undefined;
  const { schema } = shapeOf(model, type.table);
  const conditions = [...deletedConditions(shapeOf(model, type.table)), ...rights.rows(type.table, ALIAS)];
  const id = column(ALIAS, 'id');
  return dialect.compile(
    sql`select ${id} from ${name(schema.sqlName)} as ${name(ALIAS)} where ${allOf(conditions)} order by ${id} limit ${sql.lit(MOST)}`,
  );
}

/** What the measures say of no rows at all. */
function emptyGroup({ shape, dialect }: Asking, measures: readonly Grouped[]): Compiled {
  const values = measures.length === 0 ? [sql`count(*)`] : measures.map((one) => one.sql);
  return dialect.compile(sql`select ${listOf(values)} from ${name(shape.schema.sqlName)} as ${name(ALIAS)} where 1 = 0`);
}
