import { refuse, type Why } from '@stepwell/engine';
import type { Depends, Row, Values } from '@stepwell/expression';
import { sql } from 'kysely';
import { allOf, place, type Sql, type SqlDialect } from '../sql/dialect.ts';
import type { Loading } from './loading.ts';
import { matchedRelation } from './matched.ts';
import { fixedConditions, selectFrom, standingOrderOf, valuesOf } from './row-select.ts';
import type { ColumnShape, TableShape } from './table-shape.ts';

/** A row while its neighbourhood is being loaded. */
export interface GrowingRow {
  readonly values: Values;
  one?: Record<string, Row | null>;
  many?: Record<string, readonly Row[]>;
  /** Whose row it is, where a relation was followed. */
  readonly owner?: unknown;
}

/** Which rows are meant. */
export interface Which {
  /** Names the form of the condition among those of its table. */
  readonly id: string;
  /** Asked once for each text: every command passes here. */
  readonly meant: () => Meant;
}

/** What says which rows are meant. Its parts speak of ONE parameter, `SLOT`, so that the statement's text can be kept. */
interface Meant {
  readonly condition: Sql;
  readonly from?: Sql;
  /** A further column: whose row it is. */
  readonly owner?: Sql;
}

/** More rows than this are never read into one command. */
const MOST = 20_000;
const tooMany = ({ schema }: TableShape): Why => ({
  words: {
    'zh-CN': `这一步要读取“${schema.key}”的 ${MOST} 多行。`,
    en: `This step would read more than ${MOST} rows of “${schema.key}”.`,
  },
});

const SLOT = Symbol('the parameter');
export const slot = (): Sql => place(SLOT);

interface Plan {
  readonly columns: readonly ColumnShape[];
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** By what is needed of the rows: those objects live as long as the published version. */
const plans = new WeakMap<Depends, Map<string, Plan>>();

/** The rows that are meant, in the table's order, with the columns that are needed of them. */
export async function fetchRows(
  loading: Loading,
  shape: TableShape,
  needs: Depends,
  which: Which,
  parameter: unknown,
): Promise<GrowingRow[]> {
  const known = plans.get(needs) ?? new Map<string, Plan>();
  plans.set(needs, known);
  const id = `${loading.dialect.name} ${shape.schema.key} ${which.id}`;
  const plan = known.get(id) ?? makePlan(loading.dialect, shape, neededColumns(loading, shape, needs), which);
  known.set(id, plan);
  const parameters = plan.parameters.map((value) => (value === SLOT ? parameter : value));
  const found = await loading.executor.all(plan.sql, parameters);
  if (found.length > MOST) throw refuse('TOO_MUCH_WORK', { why: tooMany(shape) });
  return found.map((row) => ({ values: valuesOf(plan.columns, row), owner: row[plan.columns.length] }));
}

function makePlan(dialect: SqlDialect, shape: TableShape, columns: readonly ColumnShape[], which: Which): Plan {
  const { condition, from = sql``, owner } = which.meant();
  const conditions = allOf([...fixedConditions(shape), condition]);
  const select = sql`${selectFrom(shape, columns, { dialect, more: owner ? [owner] : [] })}${from} where ${conditions} order by ${standingOrderOf(shape)} limit ${sql.lit(MOST + 1)}`;
  return { columns, ...dialect.compile(select) };
}

/** The columns that are asked for, those that lead to further neighbours or decide who they are, and the id. */
function neededColumns({ model }: Loading, shape: TableShape, needs: Depends): readonly ColumnShape[] {
  const matched = Object.keys(needs.many).flatMap((relation) => matchedRelation(model, shape, relation)?.needs ?? []);
  const leading = [needs, ...matched].flatMap(({ fields, one }) => [...fields, ...Object.keys(one)]);
  const keys = new Set(['id', ...leading]);
  return shape.columns.filter(({ key }) => keys.has(key));
}
