import type { Node } from '../node.ts';
import { misread } from '../text/misreading.ts';
import { asNumber, callOf, literalOf, type Rewriting, type Rule } from './rewriting.ts';
import type { Site } from './site.ts';

const numbers = (args: readonly Node[], site: Site, rewriting: Rewriting): readonly Node[] =>
  args.map((arg) => asNumber(rewriting.value(arg, site), rewriting));

/** An operator whose operands are numbers, though written-out ones may be texts. */
const arithmetic =
  (operator: string): Rule =>
  (call, site, rewriting) =>
    callOf(operator, numbers(call.args, site, rewriting), call);

/** `+` of one operand makes a number of it. */
export const plus: Rule = (call, site, rewriting) => {
  const args = numbers(call.args, site, rewriting);
  const [only] = args;
  if (!only) return literalOf(0, call);
  if (args.length > 1) return callOf('+', args, call);
  const kind = site.typeOf(only)?.kind;
  if (kind === 'number' || kind === undefined) return only;
  if (kind !== 'text' || only.kind === 'literal') rejectCast(only);
  rewriting.warn(call, { 'zh-CN': '一元 + 改写成了 转数字(…)', en: 'Unary + became number(…)' });
  return callOf('number', [only], call);
};

/** `*` of one operand is that operand. */
export const times: Rule = (call, site, rewriting) => {
  const args = numbers(call.args, site, rewriting);
  return args.length === 1 ? args[0]! : callOf('*', args, call);
};

/** The least or greatest of one number is that number. */
function extreme(operator: string): Rule {
  return (call, site, rewriting) => {
    const args = numbers(call.args, site, rewriting);
    return args.length === 1 && site.typeOf(args[0]!)?.kind === 'number' ? args[0]! : callOf(operator, args, call);
  };
}

export const minus = arithmetic('-');
export const over = arithmetic('/');
export const modulo = arithmetic('%');
export const least = extreme('min');
export const greatest = extreme('max');

function rejectCast(node: Node): never {
  misread('TYPE_MISMATCH', node, {
    'zh-CN': '一元 + 只能用在数字和文本字段上',
    en: 'Unary + can only make a number of a number or of a text field',
  });
}
