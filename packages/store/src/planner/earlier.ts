import { clockPeriods, readsName } from '@stepwell/definition';
import type { Model, QueryAnswer, QueryRequest } from '@stepwell/engine';
import {
  checkFormula,
  compileFormula,
  type Environment,
  earlierPeriod,
  type Formula,
  type Logic,
  samePart,
  type Value,
} from '@stepwell/expression';
import { sql } from 'kysely';
import { ALIAS } from '../records/row-select.ts';
import { type Compiled, listOf, name } from '../sql/dialect.ts';
import { Asking, blankFilters } from './asking.ts';
import type { Form } from './conditions.ts';
import { measuresOf, shownColumn } from './group-columns.ts';
import type { Plan } from './plan.ts';
import { planGroups } from './plan-groups.ts';

/** The same query as it was an earlier time (`compare`). */
export interface Earlier {
  readonly plan: Plan;
  /** What the measures say of no rows. */
  readonly none: Compiled;
  /** The page's period: what is compared with the one before. */
  readonly period: Formula;
}

/** The plan of a query's earlier self; none when it does not compare, or its period was left blank. */
export function planEarlier(asked: Asking, form: Form): Earlier | undefined {
  const { request, model, dialect } = asked;
  const { compare, limit: _limit, sort: _sort, ...query } = request.query;
  if (compare === undefined) return undefined;
  const period = periodOf(asked);
  if (!period) {
    // A period left blank is all time, which nothing came before.
    if (!blankFilters(request).some((name) => request.scopeTypes?.[name]?.kind === 'period'))
      asked.report('#/compare', 'NOTHING_TO_COMPARE', nothingToCompare);
    asked.finish();
    return undefined;
  }
  const asking = new Asking(model, { ...request, query: { ...query, compare }, isEarlier: true }, dialect);
  const measures = measuresOf(asking).map((one) => shownColumn(asking, one, one.value).sql);
  const from = sql`from ${name(asking.shape.schema.sqlName)} as ${name(ALIAS)} where 1 = 0`;
  return {
    plan: planGroups(asking, form),
    none: dialect.compile(sql`select ${listOf(measures.length === 0 ? [sql`count(*)`] : measures)} ${from}`),
    period,
  };
}

/** The period the query speaks of: a filter of the page, else a period of the clock such as `month(now())`. */
function periodOf(asked: Asking): Formula | undefined {
  const filter = periodFilters(asked.request).find((name) => asked.formulas.some(({ logic }) => readsName(logic, name)));
  const logic: Logic | undefined = filter ? { var: filter } : asked.formulas.flatMap((one) => clockPeriods(one.logic))[0];
  if (logic === undefined) return undefined;
  const { scopeTypes } = asked.request;
  return checkFormula(logic, { schema: asked.model.schema, scope: { ...(scopeTypes ? { scopes: scopeTypes } : {}) } }).formula;
}

/** The filters that are a period and were filled in. */
const periodFilters = (request: QueryRequest): readonly string[] => {
  const blank = blankFilters(request);
  const { scopeTypes = {} } = request;
  return Object.keys(scopeTypes).filter((name) => scopeTypes[name]?.kind === 'period' && !blank.includes(name));
};

/** The request with its periods put back. */
export function earlierRequest(model: Model, request: QueryRequest): QueryRequest {
  const { compare } = request.query;
  const put = periodFilters(request).map((name) => [name, shifted(model, request.scopes?.[name], compare)]);
  return { ...request, scopes: { ...request.scopes, ...Object.fromEntries(put) } };
}

const shifted = ({ schema }: Model, period: unknown, by: QueryRequest['query']['compare']): Value =>
  typeof period === 'string' && by ? earlierPeriod(period, by, schema) : null;

type Row = QueryAnswer['rows'][number];

interface Compared {
  readonly rows: readonly Row[];
  readonly earlier: readonly Row[];
  readonly none: Row;
  readonly environment: Environment;
}

/** For each row what its measures were in the earlier period: of a group by period, in the part that stands in the same place. */
export function compared(earlier: Earlier, request: QueryRequest, { rows, earlier: before, none, environment }: Compared) {
  const period = compileFormula(earlier.period)(environment);
  const { compare } = request.query;
  const previous = typeof period === 'string' && compare ? earlierPeriod(period, compare, environment) : null;
  if (typeof period !== 'string' || previous === null) return undefined;
  const groups = earlier.plan.columns.slice(0, request.query.group?.length ?? 0);
  const nowOf = (value: Value, isPeriod: boolean) =>
    isPeriod && typeof value === 'string' ? samePart(value, { from: previous, to: period }, environment) : value;
  const keyOf = (row: Row, shift: boolean) =>
    groups.map(({ key, type }) => String(nowOf(row[key] ?? null, shift && type.kind === 'period'))).join('\u0000');
  const byKey = new Map(before.map((row) => [keyOf(row, true), row]));
  return { period: previous, rows: rows.map((row) => byKey.get(keyOf(row, false)) ?? { ...row, ...none }) };
}

const nothingToCompare = {
  'zh-CN': '没有可以比较的时段：条件里要用到页面的时段筛选，或 month(now()) 这样的时段。',
  en: 'There is no period to compare: the query must use a period filter of the page, or a period such as month(now()).',
};
