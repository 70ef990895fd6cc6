import type { Depends } from '@stepwell/expression';
import { sql } from 'kysely';
import { ALIAS } from '../records/row-select.ts';
import { allOf, column, listOf, name, type Sql } from '../sql/dialect.ts';
import type { Asking } from './asking.ts';
import { clockOf } from './clock.ts';
import { conditionsOf, type Form } from './conditions.ts';
import { afterCursor, type Blanks } from './keyset.ts';
import type { Plan } from './plan.ts';
import { selectColumns } from './select-columns.ts';
import { orderBy, type SortKey, sortKeys } from './sort-keys.ts';

/** How many rows an answer has when the query does not say. */
const USUAL_LIMIT = 100;

/** The plan of a query that does not group. */
export function planRows(asking: Asking, form: Form, blanks: Blanks | undefined): Plan {
  const { shape, dialect, request } = asking;
  const columns = selectColumns(asking);
  const conditions = conditionsOf(asking, form);
  const keys = sortKeys(asking);
  asking.finish();
  const leading = shape.byKey.has('version') && shape.model.kind === 'table' ? ['id', 'version'] : ['id'];
  const shown = [...leading.map((key) => column(ALIAS, key)), ...columns.map((one) => one.sql), ...keys.map(cursorColumn)];
  const limit = request.query.limit ?? USUAL_LIMIT;
  const from = sql`from ${name(shape.schema.sqlName)} as ${name(ALIAS)}`;
  const page = blanks ? [...conditions, afterCursor(keys, blanks)] : conditions;
  // One row more than asked for tells whether there is a next page.
  const rows = sql`select ${listOf(shown)} ${from} where ${allOf(page)} order by ${orderBy(keys)} limit ${sql.lit(limit + 1)}`;
  const count = sql`select count(*) ${from} where ${allOf(conditions)}`;
  return {
    rows: dialect.compile(rows),
    ...(request.count ? { count: dialect.compile(count) } : {}),
    columns,
    leading,
    cursor: keys.map(({ isWide }) => isWide),
    limit,
    clock: clockOf(asking.formulas),
    isLight: form.ids === 'one' && !asking.formulas.some(({ depends }) => gathers(depends)),
  };
}

/** Whether a formula goes through rows of other tables. */
const gathers = ({ one, many }: Depends): boolean => Object.keys(many).length > 0 || Object.values(one).some(gathers);

const cursorColumn = ({ sql: key, isWide }: SortKey): Sql => (isWide ? sql`cast(${key} as text)` : key);
