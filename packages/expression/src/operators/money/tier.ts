import { callOf } from '../../check/build-call.ts';
import { type Checking, report } from '../../check/checking.ts';
import { digitsOf, fittingNumber, scaleOf } from '../../check/number-type.ts';
import type { Typed } from '../../check/typed.ts';
import { type Decimal, fromBig, multiply } from '../../evaluate/decimal.ts';
import type { Call } from '../../node.ts';
import { defineOperator, type FunctionOperator, type Signature } from '../../operator.ts';
import { MAX_SCALE, type Type } from '../../type.ts';
import type { Value } from '../../value.ts';
import { itemOf, rateTable } from './rate-table.ts';
import { type Steps, stepOf, stepsOf } from './steps.ts';

const words = {
  name: 'tier',
  aliases: { 'zh-CN': ['阶梯'] },
  group: 'number',
  parameters: [{ kind: 'number' }, { kind: 'rows' }, { kind: 'literal text' }],
  summary: {
    'zh-CN': "阶梯费率：'graduated' 每一段按自己的费率，'volume' 全部按所在那一段的费率；表有 from 和 rate 两列",
    en: "An amount by rates in steps: 'graduated' takes each part at the rate of its step, 'volume' all of it at the last; the table has “from” and “rate”",
  },
  examples: [
    ["tier(15000, [[0, 0.03], [10000, 0.05]], 'graduated')", 550],
    ["tier(15000, [[0, 0.03], [10000, 0.05]], 'volume')", 750],
    ["tier(10000, [[0, 0.03], [10000, 0.05]], 'graduated')", 300],
    ["tier(-5, [[0, 0.03], [10000, 0.05]], 'volume')", 0],
  ],
} as const;

const rateType = ({ types }: Signature): Type => itemOf(types[2]);
const resultScale = (signature: Signature): number =>
  Math.min(Math.max(scaleOf(signature.types[0]), scaleOf(itemOf(signature.types[1]))) + scaleOf(rateType(signature)), MAX_SCALE);

/** Each part of the value that lies in a step, at the step's rate. */
function graduated({ value, steps, scale }: Steps, rates: readonly Value[], signature: Signature): Value {
  const reached = steps.filter(({ from }) => from! < value!);
  const total = reached.reduce((sum, { from, index }, at) => {
    const to = reached[at + 1]?.from ?? value;
    return sum + (BigInt(to as Decimal) - BigInt(from as Decimal)) * BigInt((rates[index] ?? 0) as Decimal);
  }, 0n);
  const exact = fromBig(total);
  return exact === null ? null : multiply(exact, 1, scale + scaleOf(rateType(signature)) - resultScale(signature));
}

/** All of the value at the rate of the step in which it lies. */
function volume(steps: Steps, rates: readonly Value[], signature: Signature): Value {
  const index = stepOf(steps);
  const rate = index === undefined ? 0 : (rates[index] ?? 0);
  return multiply(steps.value as Decimal, rate as Decimal, steps.scale + scaleOf(rateType(signature)) - resultScale(signature));
}

const modes: ReadonlyMap<string, typeof volume> = new Map([
  ['graduated', graduated],
  ['volume', volume],
]);

const inSteps: FunctionOperator = {
  ...words,
  result: (signature) => fittingNumber(resultScale(signature), digitsOf(signature.types[0]) + digitsOf(rateType(signature))),
  evaluate: (args, _, signature) =>
    modes.get(String(signature.literals[3]))!(stepsOf(args, signature.types), args[2] as readonly Value[], signature),
};

function form(call: Call, checking: Checking): Typed | undefined {
  const [valueNode, table, modeNode] = call.args;
  const mode = modeNode?.kind === 'literal' ? String(modeNode.value) : '';
  if (!valueNode || !table || call.args.length > 3 || !modes.has(mode)) return report(checking, modeNode ?? call, needMode);
  const value = checking.check(valueNode);
  if (value && value.expression.type.kind !== 'number') return report(checking, valueNode, needNumber);
  const steps = value && rateTable(table, 'rate', { value: value.expression.type, checking });
  if (!steps) return undefined;
  if (itemOf(steps.column.type).kind !== 'number') return report(checking, table, needNumber);
  return {
    node: call,
    logic: { tier: [value.logic, steps.logic, mode] },
    expression: callOf(inSteps, [value.expression, steps.from, steps.column], [undefined, undefined, undefined, mode]),
  };
}

export const tier = defineOperator({ ...words, form });

const needMode = {
  code: 'ARITY',
  message: {
    'zh-CN': "写成 阶梯(值, 表, 'graduated') 或 阶梯(值, 表, 'volume')",
    en: "Write tier(value, table, 'graduated') or tier(value, table, 'volume')",
  },
};

const needNumber = {
  code: 'TYPE_MISMATCH',
  message: { 'zh-CN': '“阶梯”的值和费率都要是数字', en: 'The value and the rates of “tier” must be numbers' },
};
