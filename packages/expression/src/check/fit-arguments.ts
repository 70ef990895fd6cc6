import { unitOf } from '../evaluate/period.ts';
import type { Call } from '../node.ts';
import type { Construct, FunctionOperator, OperatorWords, Parameter, ParameterKind } from '../operator.ts';
import { operatorWord } from '../text/operator-word.ts';
import type { Type } from '../type.ts';
import { type Checking, report } from './checking.ts';
import { conversionHint } from './conversion-hint.ts';
import { parameterWords, typeWords } from './type-words.ts';
import type { Typed } from './typed.ts';

type Applied = FunctionOperator | Construct;
const MOST_ARGUMENTS = 50;
const LARGEST_LITERAL = 1000;
const ORDERED = new Set(['number', 'date', 'datetime', 'duration', 'period', 'blank']);

/** The parameter that the argument at an index is given to. */
export const parameterAt = ({ parameters }: OperatorWords, index: number): Parameter | undefined =>
  parameters[index] ?? (parameters.at(-1)?.many ? parameters.at(-1) : undefined);

export const kindsOf = (parameter: Parameter): readonly ParameterKind[] =>
  typeof parameter.kind === 'string' ? [parameter.kind] : parameter.kind;

const range = ({ parameters }: OperatorWords): readonly [least: number, most: number] => [
  parameters.filter((parameter) => !parameter.optional).length,
  parameters.at(-1)?.many ? MOST_ARGUMENTS : parameters.length,
];

export function takesCount(operator: OperatorWords, count: number): boolean {
  const [least, most] = range(operator);
  return count >= least && count <= most;
}

/** The index of the first argument that does not fit its parameter. */
export function misfit(operator: Applied, args: readonly Typed[]): number | undefined {
  const index = args.findIndex((arg, at) => !kindsOf(parameterAt(operator, at)!).some((kind) => fits(kind, arg)));
  return index < 0 ? undefined : index;
}

function fits(kind: ParameterKind, { expression, node }: Typed): boolean {
  const { type } = expression;
  if (kind === 'any' || kind === 'same') return true;
  // A written text may turn out to be a period beside another one.
  if (kind === 'ordered') return isOrdered(type) || (type.kind === 'text' && node.kind === 'literal');
  if (kind === 'calendar') return type.kind === 'text' || type.kind === 'blank';
  if (kind.startsWith('literal')) return fitsLiteral(kind, node.kind === 'literal' ? node.value : undefined);
  if (type.kind === 'blank') return true;
  if (kind === 'integer') return type.kind === 'number' && type.scale === 0;
  if (kind === 'same number') return type.kind === 'number';
  if (kind === 'period' && expression.kind === 'constant' && type.kind === 'text')
    return unitOf(String(expression.value)) !== undefined;
  // The id of a record, written out.
  if (kind === 'ref' && expression.kind === 'constant' && type.kind === 'text') return true;
  return type.kind === kind;
}

function fitsLiteral(kind: ParameterKind, value: unknown): boolean {
  if (kind === 'literal text') return typeof value === 'string';
  if (kind === 'literal number') return typeof value === 'number';
  return Number.isInteger(value) && Math.abs(Number(value)) <= LARGEST_LITERAL;
}

interface Misfit {
  readonly call: Call;
  readonly args: readonly Typed[];
  readonly checking: Checking;
}

/** Says why no operator of the name takes these arguments. */
export function reportMisfit(at: Misfit, candidates: readonly Applied[], counting: readonly Applied[]): undefined {
  const [only, ...others] = counting;
  if (!only) return reportCount(at, candidates);
  if (others.length > 0) return reportNone(at);
  return reportArgument(at, only, misfit(only, at.args)!);
}

function reportCount({ call, args, checking }: Misfit, candidates: readonly Applied[]): undefined {
  const least = Math.min(...candidates.map((candidate) => range(candidate)[0]));
  const most = Math.max(...candidates.map((candidate) => range(candidate)[1]));
  const wanted = least === most ? String(least) : `${least}–${most}`;
  return report(checking, call, {
    code: 'ARITY',
    onOperator: true,
    message: {
      'zh-CN': `“${operatorWord(call.operator)['zh-CN']}”需要 ${wanted} 个参数，现在有 ${args.length} 个`,
      en: `“${operatorWord(call.operator).en}” takes ${wanted} argument${wanted === '1' ? '' : 's'}, not ${args.length}`,
    },
  });
}

function reportNone({ call, args, checking }: Misfit): undefined {
  const list = (locale: 'zh-CN' | 'en', and: string) => args.map((arg) => typeWords(arg.expression.type)[locale]).join(and);
  return report(checking, call, {
    code: 'TYPE_MISMATCH',
    onOperator: true,
    message: {
      'zh-CN': `“${operatorWord(call.operator)['zh-CN']}”不能用于${list('zh-CN', '和')}`,
      en: `“${operatorWord(call.operator).en}” cannot be used with ${list('en', ' and ')}`,
    },
    ...pairHint(call.operator, args),
  });
}

function pairHint(operator: string, args: readonly Typed[]) {
  if (operator === 'in')
    return {
      hint: {
        'zh-CN': '右边要是列表；在文字里找用 包含(文字, 要找的)',
        en: 'A list belongs on the right; to look into a text use contains(text, part)',
      },
    };
  const kinds = args.map((arg) => arg.expression.type.kind);
  if (kinds.includes('text')) return { hint: { 'zh-CN': '文字用 & 连接', en: 'Join texts with &' } };
  const [first, second] = args;
  if (first && second && kinds[0] === 'datetime') return conversionHint('duration', second);
  if (kinds.includes('date') && kinds.includes('duration'))
    return { hint: { 'zh-CN': '日期加减整数天，如 日期 + 3', en: 'Add whole days to a date, such as due + 3' } };
  return {};
}

function reportArgument({ call, args, checking }: Misfit, operator: Applied, index: number): undefined {
  const kinds = kindsOf(parameterAt(operator, index)!);
  const arg = args[index]!;
  const given = typeWords(arg.expression.type);
  if (kinds[0] === 'ordered') return reportUnordered(arg, checking);
  const wanted = (locale: 'zh-CN' | 'en', or: string) => kinds.map((kind) => parameterWords(kind)[locale]).join(or);
  const wantedKind = kinds[0]!.replace(/^literal |^integer$|^same number$|^calendar$/, '') || 'number';
  return report(checking, arg.node, {
    code: kinds[0] === 'boolean' ? 'NEED_BOOL' : kinds[0]!.startsWith('literal') ? 'NEED_LITERAL' : 'TYPE_MISMATCH',
    message: {
      'zh-CN': `“${operatorWord(call.operator)['zh-CN']}”这里需要${wanted('zh-CN', '或')}，给的是${given['zh-CN']}`,
      en: `“${operatorWord(call.operator).en}” needs ${wanted('en', ' or ')} here, not ${given.en}`,
    },
    ...conversionHint(wantedKind as Type['kind'], arg),
  });
}

/** Whether values of a type have an order. */
export const isOrdered = (type: Type): boolean => ORDERED.has(type.kind);

export function reportUnordered({ expression, node }: Typed, checking: Checking): undefined {
  const given = typeWords(expression.type);
  return report(checking, node, {
    code: 'NOT_ORDERED',
    message: {
      'zh-CN': `${given['zh-CN']}没有大小，只能用 = 和 ≠`,
      en: `There is no order for ${given.en}: only = and <> can be used`,
    },
  });
}
