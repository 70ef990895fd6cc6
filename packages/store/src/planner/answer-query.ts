import type { Model, QueryAnswer, QueryRequest } from '@stepwell/engine';
import type { Value } from '@stepwell/expression';
import { alikeSlots } from '../records/likenesses.ts';
import { refuseStore } from '../refusals.ts';
import type { Compiled, SqlDialect } from '../sql/dialect.ts';
import type { Rows } from '../sql/executor.ts';
import { bindSlots } from '../sql/slot.ts';
import { searchWords } from '../text/fold.ts';
import { badCursor, type CursorValue, readCursor, writeCursor } from './cursor.ts';
import { compared, type Earlier, earlierRequest } from './earlier.ts';
import { environmentOf } from './environment.ts';
import { laterScope } from './flips.ts';
import type { Plan } from './plan.ts';
import { MOST_GROUPS } from './plan-groups.ts';

export interface BoundQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A plan's statements with the values of one request: its rows, those of its earlier self, and the count, as far as asked. */
export function bindPlan(plan: Plan, model: Model, request: QueryRequest, dialect: SqlDialect): readonly BoundQuery[] {
  const { earlier } = plan;
  const own = bound(plan.count ? [plan.rows, plan.count] : [plan.rows], { plan, model, request, dialect });
  if (!earlier) return own;
  const asked = earlierRequest(model, request);
  return [...own, ...bound([earlier.plan.rows, earlier.none], { plan: earlier.plan, model, request: asked, dialect })];
}

interface Binding {
  readonly plan: Plan;
  readonly model: Model;
  readonly request: QueryRequest;
  readonly dialect: SqlDialect;
}

function bound(statements: readonly Compiled[], { plan, model, request, dialect }: Binding): BoundQuery[] {
  const environment = environmentOf(model, request);
  const slots = slotsOf(request, plan, dialect);
  return statements.map(({ sql, parameters }) => ({ sql, parameters: bindSlots(parameters, slots, { environment, dialect }) }));
}

function slotsOf(request: QueryRequest, { cursor }: Plan, dialect: SqlDialect): { readonly [name: string]: unknown } {
  const { ids, search } = request;
  const words = search === undefined ? [] : searchWords(search);
  const after = cursor.length === 0 ? [] : (readCursor(request, cursor.length) ?? []);
  return {
    ids: ids === undefined || ids.length === 1 ? ids?.[0] : dialect.listParameter(ids),
    ...alikeSlots(request.alike),
    ...Object.fromEntries(words.map((word, index) => [`word${index}`, word])),
    ...Object.fromEntries(after.map((value, index) => [`after${index}`, cursor[index] ? wideNumber(value) : value])),
  };
}

/** A number of a cursor as it is compared: as text it would be greater than every number. */
function wideNumber(value: CursorValue): bigint | null {
  if (value === null) return null;
  if (!/^-?\d{1,19}$/.test(String(value))) throw badCursor();
  return BigInt(value);
}

interface Turning {
  readonly statement: Compiled;
  readonly later: number;
  /** The ids of the records that are looked at. */
  readonly turning: readonly unknown[];
}

/** A statement that looks for what turns until an instant. */
export function bindTurning(
  { statement, later, turning }: Turning,
  { model, request, dialect }: Omit<Binding, 'plan'>,
): BoundQuery {
  const environment = environmentOf(model, { ...request, scopes: { ...request.scopes, ...laterScope(later) } });
  const slots = { turning: dialect.listParameter(turning as readonly string[]) };
  return { sql: statement.sql, parameters: bindSlots(statement.parameters, slots, { environment, dialect }) };
}

/** The answer that the rows of the statements make. */
export function readAnswer(plan: Plan, model: Model, request: QueryRequest, results: readonly Rows[]): QueryAnswer {
  const [found = [], ...others] = results;
  if (plan.leading.length === 0 && found.length > MOST_GROUPS) throw refuseStore('INVALID_QUERY', { problems: [tooManyGroups] });
  const page = found.slice(0, plan.limit);
  const total = plan.count ? (others.shift()?.[0]?.[0] as number) : undefined;
  const { columns, leading } = plan;
  let rows: QueryAnswer['rows'] | undefined;
  const made = () => {
    rows ??= page.map((row) => readRow(plan, row));
    return rows;
  };
  const earlier = plan.earlier && readEarlier(plan.earlier, { model, request, rows: made(), results: others });
  return {
    columns: columns.map(({ key, type, field }) => ({ key, type, ...(field ? { field } : {}) })),
    ...(leading.length > 0 && { cells: { rows: page, leading, decode: columns.map(({ decode }) => decode) } }),
    // Made only when somebody wants objects.
    get rows() {
      return made();
    },
    next: found.length > page.length && plan.cursor.length > 0 ? cursorAfter(plan, request, page.at(-1) ?? []) : null,
    ...(total === undefined ? {} : { total }),
    ...(earlier ? { earlier } : {}),
  };
}

type AnswerRow = Record<string, Value>;

function readRow({ leading, columns }: Plan, row: readonly unknown[]): AnswerRow {
  const values: AnswerRow = {};
  for (let place = 0; place < leading.length; place++) values[leading[place] as string] = row[place] as Value;
  for (let place = 0; place < columns.length; place++) {
    const planned = columns[place];
    if (planned) values[planned.key] = planned.decode(row[leading.length + place] ?? null);
  }
  return values;
}

interface EarlierResults {
  readonly model: Model;
  readonly request: QueryRequest;
  readonly rows: readonly AnswerRow[];
  readonly results: readonly Rows[];
}

function readEarlier(earlier: Earlier, { model, request, rows, results: [found = [], none = []] }: EarlierResults) {
  const { columns } = earlier.plan;
  const measures = columns.slice(request.query.group?.length ?? 0);
  return compared(earlier, request, {
    rows,
    earlier: found.map((row) => readRow(earlier.plan, row)),
    none: readRow({ ...earlier.plan, columns: measures }, none[0] ?? []),
    environment: environmentOf(model, request),
  });
}

function cursorAfter({ leading, columns }: Plan, request: QueryRequest, row: readonly unknown[]): string {
  return writeCursor(request, row.slice(leading.length + columns.length) as CursorValue[]);
}

const tooManyGroups = {
  path: '#/group',
  severity: 'error',
  code: 'TOO_MANY_GROUPS',
  message: {
    'zh-CN': `分组超过 ${MOST_GROUPS} 个，请换一种更粗的分组，或写明 limit。`,
    en: `There are more than ${MOST_GROUPS} groups. Group more coarsely, or name a limit.`,
  },
} as const;
