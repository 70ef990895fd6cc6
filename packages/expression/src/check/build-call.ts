import type { Call, Logic } from '../node.ts';
import type { FunctionOperator, ParameterKind, Signature } from '../operator.ts';
import { blank, boolean, date, datetime, duration, number, period, type Type, text } from '../type.ts';
import type { Value } from '../value.ts';
import { checkCalendar } from './check-calendar.ts';
import type { Checking } from './checking.ts';
import type { Expression } from './expression.ts';
import { isOrdered, kindsOf, parameterAt, reportUnordered } from './fit-arguments.ts';
import type { Typed } from './typed.ts';
import { adaptLiteral, blankOf, commonType, unify } from './unify.ts';

const BLANKS = new Map<ParameterKind, Type>([
  ['number', number(0, 1)],
  ['integer', number(0, 1)],
  ['same number', number(0, 1)],
  ['ordered', number(0, 1)],
  ['text', text],
  ['boolean', boolean],
  ['date', date],
  ['datetime', datetime],
  ['duration', duration],
  ['period', period()],
  ['calendar', text],
]);
const SAME: ReadonlySet<ParameterKind> = new Set(['same', 'same number', 'ordered']);
const arguments_ = { 'zh-CN': '参数', en: 'Arguments' };

/** The call of a function whose arguments fit its parameters. */
export function buildCall(
  operator: FunctionOperator,
  args: readonly Typed[],
  { call, checking }: { readonly call: Call; readonly checking: Checking },
): Typed | undefined {
  const expressions = alike(operator, args, checking);
  const calendars = args.filter((_, index) => kindsOf(parameterAt(operator, index)!).includes('calendar'));
  if (!expressions || !calendars.every((arg) => checkCalendar(arg, checking))) return undefined;
  const logic: Logic = { [operator.name]: args.map((arg) => arg.logic) };
  return { node: call, logic, expression: callOf(operator, expressions, args.map(literalOf)) };
}

/** The call of a function with expressions that are known to fit. */
export function callOf(operator: FunctionOperator, args: readonly Expression[], literals: Signature['literals']): Expression {
  const signature: Signature = { types: args.map((arg) => arg.type), literals };
  return { kind: 'call', operator, args, signature, type: operator.result(signature) };
}

const literalOf = ({ node }: Typed): Value | undefined => (node.kind === 'literal' ? node.value : undefined);

/** The arguments, those for `same …` brought to one type, blanks given the type of their parameter. */
function alike(operator: FunctionOperator, args: readonly Typed[], checking: Checking): readonly Expression[] | undefined {
  const kinds = args.map((_, index) => kindsOf(parameterAt(operator, index)!));
  const isSame = kinds.map((of) => of.some((kind) => SAME.has(kind)));
  const unified = unify(
    args.filter((_, index) => isSame[index]),
    { what: arguments_, checking },
  );
  if (!unified) return undefined;
  const same = [...unified];
  const common = commonType(unified);
  const unordered = args.find((_, index) => kinds[index]!.includes('ordered') && !isOrdered(common));
  if (unordered) return reportUnordered(unordered, checking);
  return args.map((arg, index) => {
    const expression = isSame[index] ? same.shift()! : adapt(arg, kinds[index]!);
    if (expression.type.kind !== 'blank') return expression;
    const byKind = kinds[index]!.map((kind) => BLANKS.get(kind)).find((type) => type !== undefined);
    return blankOf(isSame[index] && common.kind !== 'blank' ? common : (byKind ?? blank));
  });
}

function adapt(arg: Typed, kinds: readonly ParameterKind[]): Expression {
  return kinds.includes('period') && !kinds.includes('text') ? adaptLiteral(arg, period()) : arg.expression;
}
