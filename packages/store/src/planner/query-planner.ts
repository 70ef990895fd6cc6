import type { Model, QueryRequest } from '@stepwell/engine';
import type { SqlDialect } from '../sql/dialect.ts';
import { searchWords } from '../text/fold.ts';
import { Asking, blankFilters } from './asking.ts';
import type { Form } from './conditions.ts';
import { blanksOf, readCursor } from './cursor.ts';
import { planEarlier } from './earlier.ts';
import type { Blanks } from './keyset.ts';
import type { Plan } from './plan.ts';
import { planGroups } from './plan-groups.ts';
import { planRows } from './plan-rows.ts';

const MOST_PLANS = 1000;

/** The one way from a query to SQL: plans are kept by version of the app, roles of whoever asks, and form of the request. */
export class QueryPlanner {
  readonly #dialect: SqlDialect;
  readonly #plans = new WeakMap<Model, Map<string, Plan>>();

  constructor(dialect: SqlDialect) {
    this.#dialect = dialect;
  }

  /** Throws FORBIDDEN for what may not be asked, INVALID_QUERY with all problems for what cannot be understood. */
  plan(model: Model, request: QueryRequest, stoppable: boolean): Plan {
    const known = this.#plans.get(model) ?? new Map<string, Plan>();
    this.#plans.set(model, known);
    const form = formOf(request, stoppable);
    const blanks = blanksOf(readCursor(request, cursorSize(request)));
    const key = keyOf(request, form, blanks);
    const kept = known.get(key);
    if (kept) return kept;
    const plan = make(new Asking(model, request, this.#dialect), form, blanks);
    if (known.size >= MOST_PLANS) known.delete(known.keys().next().value ?? '');
    known.set(key, plan);
    return plan;
  }
}

const isGrouped = ({ query }: QueryRequest): boolean => query.group !== undefined || query.measures !== undefined;

function make(asking: Asking, form: Form, blanks: Blanks | undefined): Plan {
  if (!isGrouped(asking.request)) return planRows(asking, form, blanks);
  const plan = planGroups(asking, form);
  const earlier = planEarlier(asking, form);
  return { ...plan, ...(earlier ? { earlier } : {}) };
}

/** One value for every entry of the sort, and the id. */
const cursorSize = ({ query }: QueryRequest): number => (query.sort?.length ?? 0) + 1;

const formOf = (request: QueryRequest, stoppable: boolean): Form => ({
  ids: request.ids === undefined ? 'none' : request.ids.length === 1 ? 'one' : 'many',
  words: request.search === undefined ? 0 : searchWords(request.search).length,
  alike: request.alike?.length ?? 0,
  blank: blankFilters(request),
  stoppable,
});

function keyOf(request: QueryRequest, form: Form, blanks: Blanks | undefined): string {
  const { actor, query, act, count, deleted, scopeTypes } = request;
  const roles = actor.kind === 'app' ? null : [...actor.roles].sort();
  return JSON.stringify([roles, query, act, count, deleted, scopeTypes, form, blanks]);
}
