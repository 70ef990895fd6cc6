import type { Aggregate, Expression } from '../check/expression.ts';
import { childrenOf, clockOf, isSomewhere } from '../check/walk.ts';
import type { Formula } from '../formula.ts';
import { boolean, datetime } from '../type.ts';

/** The name under which `later` versions of conditions find the instant they are asked about. */
export const LATER = 'later';

/** How a formula's value depends on the clock, so that a database can be asked which rows will change. */
export interface Watched {
  /** Conditions of the row that do not read the clock, all of which must hold (of a condition, not of a value). */
  readonly steady: readonly Formula[];
  /** Conditions that turn as time passes: as they are, and as they will be at the instant in the scope `later`. */
  readonly turning: readonly { readonly now: Formula; readonly later: Formula }[];
  /** Whether something else moves with the clock, so that no single instant of change can be named. */
  readonly isMoving: boolean;
}

/** What of a query's condition waits for the clock. */
export function watchCondition(formula: Formula): Watched {
  const parts = conjuncts(formula.expression);
  const steady = parts.filter((part) => clockOf(part) === null).map((part) => conditionOf(formula, part));
  return { ...watchValue(formula), steady };
}

/** What of a value of a row, or of a measure over rows, waits for the clock. */
export function watchValue(formula: Formula): Watched {
  const found: Found = { turning: [], isMoving: false };
  look(formula.expression, found);
  const turning = found.turning.map((part) => ({
    now: conditionOf(formula, part),
    later: conditionOf(formula, atLater(part) as Expression),
  }));
  return { steady: [], turning, isMoving: found.isMoving };
}

const conjuncts = (expression: Expression): readonly Expression[] =>
  expression.kind === 'and' ? expression.operands.flatMap(conjuncts) : [expression];

const conditionOf = (formula: Formula, expression: Expression): Formula => ({ ...formula, expression, type: boolean });

interface Found {
  readonly turning: Expression[];
  isMoving: boolean;
}

/** Conditions that change at midnight only are waited for as such. */
function look(expression: Expression, found: Found): void {
  if (clockOf(expression) !== 'now') return;
  if (isTurning(expression)) {
    found.turning.push(expression);
    // Of many rows at once one may come as another goes.
    if (isSomewhere(expression, isAcross)) found.isMoving = true;
    return;
  }
  if (isAcross(expression) || isClock(expression) || isElsewhere(expression)) found.isMoving = true;
  else for (const part of childrenOf(expression)) look(part, found);
}

const isTurning = ({ kind, path }: Expression & { readonly path?: readonly unknown[] }): boolean =>
  kind === 'compare' || kind === 'in' || (kind === 'within' && path !== undefined && path.length > 0);

/** An aggregate that reads the clock and whose rows are not those of the query. */
const isAcross = (part: Expression): boolean =>
  part.kind === 'aggregate' && !isOfGroup(part) && childrenOf(part).some((child) => clockOf(child) === 'now');

const isOfGroup = ({ over }: Aggregate): boolean => over.kind === 'rows' && !over.through && over.scope === undefined;

const isClock = (expression: Expression): boolean => expression.kind === 'call' && expression.operator.clock === 'now';

/** A formula about another row than the query's. */
const isElsewhere = (part: Expression): boolean => part.kind === 'within' && (part.scope !== undefined || (part.up ?? 0) > 0);

const KEPT: ReadonlySet<string> = new Set(['operator', 'signature', 'type', 'value']);

/** The same with the instant of the scope `later` for `now()`. */
function atLater(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(atLater);
  if (typeof part !== 'object' || part === null) return part;
  const expression = part as Expression;
  if (expression.kind === 'call' && isClock(expression)) return { kind: 'scope', name: LATER, type: datetime };
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, KEPT.has(key) ? value : atLater(value)]));
}
