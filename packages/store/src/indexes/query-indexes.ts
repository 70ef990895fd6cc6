import type { Model } from '@stepwell/engine';
import { checkFormula, type Formula, type Logic } from '@stepwell/expression';
import { sortEntry } from '../planner/sort-keys.ts';
import { sortColumn } from '../records/derived-columns.ts';
import { type PageQuery, pageQueries } from '../records/page-queries.ts';
import { sortedTexts } from '../records/sorted-texts.ts';
import { shapeOf, type TableShape } from '../records/table-shape.ts';
import { equalFields, fieldsIn, ownField } from './conjuncts.ts';
import type { PlannedIndex } from './planned-index.ts';

/** Wider indexes cost every write more than they save a reader. */
const WIDEST = 6;
const MOST_PER_TABLE = 10;

/** The indexes that serve what pages ask: what they hold equal, then what they sort or group by, then what they measure. */
export function queryIndexes(model: Model): PlannedIndex[] {
  const planned = pageQueries(model).flatMap((query) => {
    const shape = shapeOf(model, query.from);
    return shape.model.kind === 'table' ? indexFor(model, shape, query) : [];
  });
  const byTable = Map.groupBy(planned, ({ table }) => table);
  return [...byTable.values()].flatMap((indexes) => indexes.slice(0, MOST_PER_TABLE));
}

function indexFor(model: Model, shape: TableShape, query: PageQuery): PlannedIndex[] {
  const understand = understanding(model, query.from);
  const where = query.where === undefined ? undefined : understand(query.where);
  const equal = where ? equalFields(where) : [];
  const rest = query.group || query.measures ? groupFields(model, query, where) : sortFields(model, query);
  const keys = rest && [...new Set([...equal, ...rest, ...rightFields(model, query.from)])];
  const columns = keys?.map((key) => columnOf(shape, key)) ?? [];
  if (columns.length === 0 || columns.length > WIDEST || columns.includes(undefined)) return [];
  return [{ table: shape.model.sqlName, columns: columns as string[], isUnique: false, holds: 'live' }];
}

/** A page's formula as a query understands it; filters and the like are not known here. */
function understanding(model: Model, table: string) {
  const row = { kind: 'row', table } as const;
  return (source: string | object, measure = false): Formula | undefined =>
    checkFormula(source as string | Logic, {
      schema: model.schema,
      scope: { table, scopes: { me: { kind: 'row', table: 'user' }, row }, measure },
    }).formula;
}

/** What is sorted by first; every index ends with what rows stand by without a sort. */
function sortFields(model: Model, { from, sort = [] }: PageQuery): readonly string[] | undefined {
  const [first] = sort;
  if (first === undefined) return [];
  const formula = understanding(model, from)(sortEntry(first).source);
  const [field] = formula ? ownField(formula.expression) : [];
  if (field === undefined) return undefined;
  return [sortedTexts(model, from).has(field) ? sortColumn(shapeOf(model, from), field) : field];
}

/** Everything a grouped query reads, the groups first, so that the index alone answers it. */
function groupFields(model: Model, query: PageQuery, where: Formula | undefined): readonly string[] | undefined {
  const understand = understanding(model, query.from);
  const groups = (query.group ?? []).map((group) => understand(typeof group === 'object' && 'by' in group ? group.by : group));
  const measures = (query.measures ?? []).map(({ formula }) => understand(formula, true));
  const read = [...groups, where, ...measures].flatMap((formula) => (formula ? fieldsIn(formula, query.from) : []));
  return read;
}

/** What rights read of a row: with it in the index, only rows that may be seen are looked up. */
function rightFields(model: Model, table: string): readonly string[] {
  const rights = [...model.roles.values()].map((role) => role.rights.get(`${table}.read`));
  return rights.flatMap((right) => (typeof right === 'object' ? fieldsIn(right, table) : []));
}

/** The column of a field, or a column the store keeps. */
const columnOf = (shape: TableShape, key: string): string | undefined =>
  key.startsWith('_') ? key : shape.byKey.get(key)?.column;
