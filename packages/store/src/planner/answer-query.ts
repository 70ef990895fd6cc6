import type { Model, QueryAnswer, QueryRequest } from '@stepwell/engine';
import type { Value } from '@stepwell/expression';
import { refuseStore } from '../refusals.ts';
import type { Compiled, SqlDialect } from '../sql/dialect.ts';
import type { Rows } from '../sql/executor.ts';
import { bindSlots } from '../sql/slot.ts';
import { searchWords } from '../text/fold.ts';
import { nextFlip } from './clock.ts';
import { badCursor, type CursorValue, readCursor, writeCursor } from './cursor.ts';
import { environmentOf } from './environment.ts';
import type { Members, Plan } from './plan.ts';
import { MOST_GROUPS } from './plan-groups.ts';

export interface BoundQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A plan's statements with the values of one request: its rows, then, as far as it has them, the count, the members and the empty group. */
export function bindPlan(plan: Plan, model: Model, request: QueryRequest, dialect: SqlDialect): readonly BoundQuery[] {
  const environment = environmentOf(model, request);
  const slots = slotsOf(request, plan, dialect);
  const bind = ({ sql, parameters }: Compiled) => ({ sql, parameters: bindSlots(parameters, slots, { environment, dialect }) });
  return statementsOf(plan).map(bind);
}

const statementsOf = ({ rows, count, members }: Plan): readonly Compiled[] => [
  rows,
  ...(count ? [count] : []),
  ...(members ? [members.empty, ...(isSelected(members) ? [members.of as Compiled] : [])] : []),
];

const isSelected = ({ of }: Members): boolean => !Array.isArray(of);

function slotsOf(request: QueryRequest, { cursor }: Plan, dialect: SqlDialect): { readonly [name: string]: unknown } {
  const { ids, search } = request;
  const words = search === undefined ? [] : searchWords(search);
  const after = cursor.length === 0 ? [] : (readCursor(request, cursor.length) ?? []);
  return {
    ids: ids === undefined || ids.length === 1 ? ids?.[0] : dialect.listParameter(ids),
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

/** The answer that the rows of the statements make. */
export function readAnswer(plan: Plan, model: Model, request: QueryRequest, results: readonly Rows[]): QueryAnswer {
  const [found = [], ...others] = results;
  if (plan.leading.length === 0 && found.length > MOST_GROUPS) throw refuseStore('INVALID_QUERY', { problems: [tooManyGroups] });
  const page = found.slice(0, plan.limit);
  const total = plan.count ? (others[0]?.[0]?.[0] as number) : undefined;
  const { columns, leading } = plan;
  let rows: QueryAnswer['rows'] | undefined;
  return {
    columns: columns.map(({ key, type, field }) => ({ key, type, ...(field ? { field } : {}) })),
    ...(leading.length > 0 && { cells: { rows: page, leading, decode: columns.map(({ decode }) => decode) } }),
    // Made only when somebody wants objects.
    get rows() {
      rows ??= rowsOf(plan, page, others);
      return rows;
    },
    next: found.length > page.length && plan.cursor.length > 0 ? cursorAfter(plan, request, page.at(-1) ?? []) : null,
    ...(total === undefined ? {} : { total }),
    nextFlip: nextFlip(plan.clock, request.now, model.schema.timeZone),
  };
}

type AnswerRow = Record<string, Value>;

function rowsOf(plan: Plan, page: Rows, others: readonly Rows[]): readonly AnswerRow[] {
  const rows = page.map((row) => readRow(plan, row));
  return plan.members ? withMembers(plan, plan.members, { rows, others }) : rows;
}

function readRow({ leading, columns }: Plan, row: readonly unknown[]): AnswerRow {
  const values: AnswerRow = {};
  for (let place = 0; place < leading.length; place++) values[leading[place] as string] = row[place] as Value;
  for (let place = 0; place < columns.length; place++) {
    const planned = columns[place];
    if (planned) values[planned.key] = planned.decode(row[leading.length + place] ?? null);
  }
  return values;
}

function cursorAfter({ leading, columns }: Plan, request: QueryRequest, row: readonly unknown[]): string {
  return writeCursor(request, row.slice(leading.length + columns.length) as CursorValue[]);
}

interface Found {
  readonly rows: readonly AnswerRow[];
  readonly others: readonly Rows[];
}

/** The rows of the members in their order, those without rows with what measures say of nothing, then what is no member. */
function withMembers(plan: Plan, members: Members, { rows, others }: Found): readonly AnswerRow[] {
  const [group, ...measures] = plan.columns;
  if (!group) return rows;
  const [emptyRow = []] = others[0] ?? [];
  const empty = Object.fromEntries(measures.map(({ key, decode }, place) => [key, decode(emptyRow[place] ?? null)]));
  const listed = (Array.isArray(members.of) ? members.of : (others[1] ?? []).map(([id]) => id)).map((value) =>
    group.decode(value),
  );
  const byGroup = new Map(rows.map((row) => [row[group.key], row]));
  const missing = listed.filter((member) => !byGroup.has(member)).map((member) => ({ [group.key]: member, ...empty }));
  return [...rows, ...missing];
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
