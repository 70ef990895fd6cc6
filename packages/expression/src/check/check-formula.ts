import type { Checked, Formula } from '../formula.ts';
import type { Logic } from '../node.ts';
import type { Operator } from '../operator.ts';
import { operators as allOperators } from '../operators/index.ts';
import type { FormulaProblem } from '../problem.ts';
import type { Schema, Scope } from '../schema.ts';
import { parseFormula } from '../text/parse-formula.ts';
import { readLogic } from '../text/read-logic.ts';
import { wholeLogic } from '../text/to-logic.ts';
import type { Checking } from './checking.ts';
import { report } from './checking.ts';
import { createChecking } from './create-checking.ts';
import { dependsOf } from './depends.ts';
import { convertTo, type Expected } from './expected.ts';
import { type Mention, mentionValues } from './mention.ts';
import type { Typed } from './typed.ts';
import { clockOf, readsMe } from './walk.ts';

/** Where a formula stands, what it may speak of and what it must give. */
export interface FormulaPlace {
  readonly schema: Schema;
  readonly scope: Scope;
  readonly expected?: Expected;
  readonly operators?: readonly Operator[];
  /** Told of every key the formula speaks of, the formulas of fields that it reads left out; a text that is its result stands beside nothing. */
  readonly mention?: (mention: Mention) => void;
}

/**
 * Understands and types a formula: text, or JSON-Logic (anything that is not a string). All its problems come back at once;
 * `formula` is there when none of them is an error. A number or yes/no of `expected` type comes in exactly that type.
 */
export function checkFormula(source: string | Logic, place: FormulaPlace): Checked {
  const operators = place.operators ?? allOperators;
  const read = typeof source === 'string' ? parseFormula(source, operators) : readLogic(source);
  if (!read.node) return { problems: read.problems };
  const checking = createChecking(place, operators);
  const typed = checking.check(read.node);
  if (typed) mentionValues([typed], place.mention);
  if (checking.budget.nodes < 0) report(checking, read.node, tooBig);
  const converted = typed && convertTo(typed, place.expected, checking);
  const formula = converted && formulaOf(converted, checking);
  const problems: readonly FormulaProblem[] = [...read.problems, ...checking.problems];
  return formula && !problems.some(isError) ? { formula, problems } : { problems };
}

const isError = (problem: FormulaProblem): boolean => problem.severity !== 'warning';

function formulaOf({ expression, logic, node }: Typed, checking: Checking): Formula | undefined {
  const clock = clockOf(expression);
  if (clock && checking.scope.allows?.clock === false) return report(checking, node, noClock);
  return Object.freeze({
    logic: wholeLogic(logic),
    expression,
    type: expression.type,
    depends: dependsOf(expression),
    clock,
    readsMe: readsMe(expression),
  });
}

const noClock = {
  code: 'NOT_STORABLE',
  message: {
    'zh-CN': '这里不能用当前时间：这个值要存起来，不会随时间变化',
    en: 'The clock cannot be read here: this value is stored and does not change as time passes',
  },
};

const tooBig = {
  code: 'TOO_BIG',
  message: {
    'zh-CN': '公式连同它用到的公式字段太大了，请拆开或改成存储的字段',
    en: 'The formula and the formula fields it uses are too large together; split them',
  },
};
