import type { Call } from '../node.ts';
import { boolean } from '../type.ts';
import { type Checking, report } from './checking.ts';
import type { CompareOperator, Expression } from './expression.ts';
import { isOrdered, reportUnordered } from './fit-arguments.ts';
import { checkOption } from './options.ts';
import { isRepeatable } from './repeatable.ts';
import { typeWords } from './type-words.ts';
import type { Typed } from './typed.ts';
import { unify } from './unify.ts';
import { clockOf } from './walk.ts';

const INCOMPARABLE = new Set(['list', 'files', 'opaque']);
const bothSides = { 'zh-CN': '比较的两边', en: 'Both sides of a comparison' };

/** `a = b`, `a < b` and their like; with three sides `a < b < c`. */
export function buildComparison(
  operator: CompareOperator,
  args: readonly Typed[],
  { call, checking }: { readonly call: Call; readonly checking: Checking },
): Typed | undefined {
  const sides = unify(args, { what: bothSides, checking, compare: true });
  if (!sides || !canCompare(operator, args, checking)) return undefined;
  args.forEach((arg, at) => {
    for (const other of args) if (other !== arg) checkOption(other.expression.type, args[at]!, checking);
  });
  if (operator === '>') hintAtLeast(args, { call, checking });
  const [first, second, third] = sides;
  if (!isEquality(operator) && !isOrdered(first!.type)) return reportUnordered(args[0]!, checking);
  if (third && !isRepeatable(second!, args[1]!.node, checking)) return undefined;
  const pair = compare(operator, first!, second!);
  const expression: Expression = third
    ? { kind: 'and', operands: [pair, compare(operator, second!, third)], type: boolean }
    : pair;
  return { node: call, logic: { [operator]: args.map((arg) => arg.logic) }, expression };
}

const compare = (operator: CompareOperator, left: Expression, right: Expression): Expression => ({
  kind: 'compare',
  operator,
  left,
  right,
  type: boolean,
});

const isEquality = (operator: CompareOperator): boolean => operator === '==' || operator === '!=';

function canCompare(operator: CompareOperator, args: readonly Typed[], checking: Checking): boolean {
  const before = checking.problems.length;
  for (const arg of args) {
    const { type } = arg.expression;
    if (INCOMPARABLE.has(type.kind)) report(checking, arg.node, incomparable(typeWords(type)));
    else if (!isEquality(operator) && type.kind === 'blank') report(checking, arg.node, blankOrder);
  }
  return checking.problems.length === before;
}

/** `now() - x > 48h` becomes true one millisecond after a timeout of 48 h fires. */
function hintAtLeast([left, right]: readonly Typed[], { call, checking }: { call: Call; checking: Checking }): void {
  if (left?.expression.type.kind !== 'duration' || clockOf(left.expression) !== 'now' || !right) return;
  report(checking, call, {
    code: 'PREFER_AT_LEAST',
    severity: 'warning',
    onOperator: true,
    message: {
      'zh-CN': '这里写 ≥ 更准：用 > 会比期限晚 1 毫秒',
      en: 'Write >= here: with > it becomes true one millisecond after the limit',
    },
    fix: '>=',
  });
}

type Named = ReturnType<typeof typeWords>;

const incomparable = (given: Named) => ({
  code: 'TYPE_MISMATCH',
  message: {
    'zh-CN': `${given['zh-CN']}不能直接比较；可以用 属于、包含、计数(…) 或 为空(…)`,
    en: `It is not possible to compare ${given.en}; use in, contains(…), count(…) or isEmpty(…)`,
  },
});

const blankOrder = {
  code: 'NULL_ORDER',
  message: { 'zh-CN': '不能和空比较大小，请用 为空(…)', en: 'Nothing is greater or less than blank; use isEmpty(…)' },
};
