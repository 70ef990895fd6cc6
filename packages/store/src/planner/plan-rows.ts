import type { Depends, Formula } from '@stepwell/expression';
import { sql } from 'kysely';
import { ALIAS } from '../records/row-select.ts';
import { allOf, column, listOf, name } from '../sql/dialect.ts';
import type { Asking } from './asking.ts';
import { conditionsOf, type Form, whereOf } from './conditions.ts';
import { planFlips } from './flips.ts';
import { afterCursor, type Blanks } from './keyset.ts';
import type { Plan } from './plan.ts';
import type { PlannedColumn } from './planned-column.ts';
import { isReadOffIndex } from './read-off-index.ts';
import { selectColumns } from './select-columns.ts';
import { orderBy, sortKeys } from './sort-keys.ts';

/** How many rows an answer has when the query does not say. */
const USUAL_LIMIT = 100;

/** The plan of a query that does not group. */
export function planRows(asking: Asking, form: Form, blanks: Blanks | undefined): Plan {
  const { shape, dialect, request } = asking;
  const columns = selectColumns(asking);
  const selected = [...asking.formulas];
  const where = whereOf(asking);
  const conditions = conditionsOf(asking, form, where);
  const keys = sortKeys(asking);
  asking.finish();
  const leading = shape.byKey.has('version') && shape.model.kind === 'table' ? ['id', 'version'] : ['id'];
  const shown = [
    ...leading.map((key) => column(ALIAS, key)),
    ...columns.map((one) => one.sql),
    ...keys.map((key) => dialect.cursorValue(key.sql, key.isWide)),
  ];
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
    cursor: keys.map(({ isWide }) => isWide && dialect.hasWideCursors),
    limit,
    flips: planFlips(asking, selected),
    isLight: isLight(asking, form, { columns, where, limit, isFirst: blanks === undefined }),
  };
}

interface PageOfRows {
  readonly columns: readonly PlannedColumn[];
  readonly where: Formula | undefined;
  readonly limit: number;
  readonly isFirst: boolean;
}

function isLight(asking: Asking, form: Form, { columns, where, limit, isFirst }: PageOfRows): boolean {
  if (asking.formulas.some(({ depends }) => gathers(depends))) return false;
  if (form.ids === 'one') return true;
  const { lines, pairs } = asking.shape;
  const hasRows = columns.some(({ key }) => [...lines, ...pairs].some((rows) => rows.key === key));
  return form.ids === 'none' && form.words + form.alike === 0 && isFirst && !hasRows && isReadOffIndex(asking, where, limit);
}

/** Whether a formula goes through rows of other tables. */
const gathers = ({ one, many }: Depends): boolean => Object.keys(many).length > 0 || Object.values(one).some(gathers);
