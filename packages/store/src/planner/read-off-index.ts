import type { Model } from '@stepwell/engine';
import type { Formula } from '@stepwell/expression';
import { conjuncts, equalFields } from '../indexes/conjuncts.ts';
import { indexPlan } from '../indexes/index-plan.ts';
import type { PlannedIndex } from '../indexes/planned-index.ts';
import { sortColumn } from '../records/derived-columns.ts';
import { ALIAS } from '../records/row-select.ts';
import { fieldOfSort, sortedTexts } from '../records/sorted-texts.ts';
import type { Asking } from './asking.ts';
import { sortEntry } from './sort-keys.ts';

const MOST_ROWS = 200;
const plans = new WeakMap<Model, readonly PlannedIndex[]>();

function planOf(model: Model): readonly PlannedIndex[] {
  const plan = plans.get(model) ?? indexPlan(model);
  plans.set(model, plan);
  return plan;
}

/**
 * Whether a page of rows is read off an index in its order: the conditions are all equalities, which the index begins with, and
 * the one thing it is sorted by comes next. Then only as many entries are looked at as the page has rows, however many there are.
 */
export function isReadOffIndex(asking: Asking, where: Formula | undefined, limit: number): boolean {
  const { shape, request, rights, model } = asking;
  const { query, act = 'read', count, deleted = 'without' } = request;
  if (limit > MOST_ROWS || count || act !== 'read' || deleted !== 'without' || shape.model.kind !== 'table') return false;
  if (rights.rows(query.from, ALIAS).length > 0) return false;
  const equal = where ? equalColumns(asking, where) : [];
  const sorted = sortedColumn(asking);
  if (!equal || sorted === undefined) return false;
  return planOf(model).some(
    (index) => index.table === shape.model.sqlName && index.holds === 'live' && leads(index, equal, sorted),
  );
}

/** Nothing may follow: within one value rows stand in the order in which they were written. */
const leads = ({ columns }: PlannedIndex, equal: readonly string[], sorted: string): boolean =>
  columns.length === equal.length + 1 &&
  columns.slice(0, equal.length).every((column) => equal.includes(column)) &&
  columns[equal.length] === sorted;

/** The columns that are held equal; undefined when more is asked than that. */
function equalColumns({ shape }: Asking, where: Formula): readonly string[] | undefined {
  const conditions = conjuncts(where.expression);
  const fields = equalFields(where);
  if (fields.length !== conditions.length || conditions.some(({ kind }) => kind !== 'compare')) return undefined;
  return fields.flatMap((key) => shape.byKey.get(key)?.column ?? []);
}

/**
 * The column that alone says the order; undefined when the order is another, or none is asked for. Ascending is another: an index
 * has blanks first.
 */
function sortedColumn({ request, shape, model, rights }: Asking): string | undefined {
  const [entry, ...others] = request.query.sort ?? [];
  if (entry === undefined || !sortEntry(entry).isDescending) return undefined;
  const key = fieldOfSort(entry);
  const column = shape.byKey.get(key)?.column;
  if (column === undefined || others.length > 0 || rights.field(shape.schema.key, key, ALIAS) !== true) return undefined;
  if (sortedTexts(model, shape.schema.key).has(key)) return sortColumn(shape, key);
  const kind = shape.schema.fields.get(key)?.type.kind;
  return kind === 'text' || kind === 'ref' ? undefined : column;
}
