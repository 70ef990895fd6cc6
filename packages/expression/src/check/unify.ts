import { type Decimal, widen, widenToCompare } from '../evaluate/decimal.ts';
import { unitOf } from '../evaluate/period.ts';
import type { FormulaProblem } from '../problem.ts';
import type { Words } from '../schema.ts';
import { blank, number, type Type, text } from '../type.ts';
import { type Checking, report } from './checking.ts';
import { conversionHint } from './conversion-hint.ts';
import type { Expression } from './expression.ts';
import { mentionValues } from './mention.ts';
import { digitsOf, scaleOf } from './number-type.ts';
import { typeWords } from './type-words.ts';
import type { Typed } from './typed.ts';

interface Purpose {
  readonly what: Words;
  readonly checking: Checking;
  /** The values are only compared: widening must not overflow, and a blank beside a yes/no stays blank. */
  readonly compare?: boolean;
}

/**
 * Brings values to one type: numbers to the largest scale, blanks to the type of the others, a written text to the period or
 * record beside it. Undefined (noted) when their types differ.
 */
export function unify(items: readonly Typed[], purpose: Purpose): readonly Expression[] | undefined {
  mentionValues(items, purpose.checking.mention);
  const target = targetType(items);
  if (!target) return items.map((item) => item.expression);
  const adapted = items.map((item) => adaptLiteral(item, target));
  for (const [index, expression] of adapted.entries())
    if (expression.type.kind !== 'blank' && !sameType(target, expression.type)) {
      report(purpose.checking, items[index]!.node, mismatch(target, items[index]!, purpose.what));
      return undefined;
    }
  const scale = Math.max(...adapted.map((expression) => scaleOf(expression.type)));
  return adapted.map((expression) => {
    if (expression.type.kind === 'blank') return blankOf(target, purpose.compare);
    return widenTo(expression, scale, purpose.compare);
  });
}

/** The type all these expressions have after `unify`. */
export function commonType(expressions: readonly Expression[]): Type {
  const types = expressions.map((expression) => expression.type).filter((type) => type.kind !== 'blank');
  const [first] = types;
  if (!first) return blank;
  if (first.kind === 'number') return number(Math.max(...types.map(scaleOf)), Math.max(...types.map(digitsOf)));
  return first.kind === 'text' ? text : first;
}

/** A blank of a type; a yes/no is never blank, so there it is “no”. */
export const blankOf = (type: Type, compare = false): Expression => ({
  kind: 'constant',
  value: type.kind === 'boolean' && !compare ? false : null,
  type,
});

/** A number with at least `scale` fraction digits; other values as they are. */
export function widenTo(expression: Expression, scale: number, compare = false): Expression {
  const by = scale - scaleOf(expression.type);
  if (expression.type.kind !== 'number' || by <= 0) return expression;
  const type = number(scale, expression.type.digits);
  if (expression.kind === 'constant' && expression.value !== null) {
    const value = (compare ? widenToCompare : widen)(expression.value as Decimal, by);
    if (value !== null) return { kind: 'constant', value, type };
  }
  return { kind: 'widen', operand: expression, by, type, ...(compare ? { compare } : {}) };
}

/** Whether values of two types may stand side by side, numbers of any scale among them. */
export function sameType(a: Type, b: Type): boolean {
  if (a.kind === 'ref' && b.kind === 'ref') return a.table === b.table;
  if (a.kind === 'period' && b.kind === 'period') return !a.unit || !b.unit || a.unit === b.unit;
  if (a.kind === 'list' && b.kind === 'list') return a.of.kind === 'blank' || b.of.kind === 'blank' || sameType(a.of, b.of);
  return a.kind === b.kind;
}

/** The type the others must have: that of the first value that is neither blank nor a text that could be read as another's. */
function targetType(items: readonly Typed[]): Type | undefined {
  const types = items.map((item) => item.expression.type).filter((type) => type.kind !== 'blank');
  return types.find((type) => type.kind === 'period' || type.kind === 'ref') ?? types[0];
}

/** A written text beside a period or a record is read as one. */
export function adaptLiteral({ expression }: Typed, target: Type): Expression {
  if (expression.kind !== 'constant' || typeof expression.value !== 'string' || expression.type.kind !== 'text')
    return expression;
  if (target.kind === 'ref') return { ...expression, type: target };
  const unit = target.kind === 'period' ? unitOf(expression.value) : undefined;
  return unit ? { ...expression, type: { kind: 'period', unit } } : expression;
}

function mismatch(target: Type, item: Typed, what: Words): Omit<FormulaProblem, 'from' | 'to' | 'path'> {
  const { type } = item.expression;
  if (target.kind === 'ref' && type.kind === 'ref')
    return {
      code: 'TYPE_MISMATCH',
      message: {
        'zh-CN': `${what['zh-CN']}指向不同的表：“${target.table}”和“${type.table}”`,
        en: `${what.en} are records of different tables: “${target.table}” and “${type.table}”`,
      },
    };
  return {
    code: 'TYPE_MISMATCH',
    message: {
      'zh-CN': `${what['zh-CN']}类型要一致：有${typeWords(target)['zh-CN']}，这里却是${typeWords(type)['zh-CN']}`,
      en: `${what.en} must have one type: there is ${typeWords(target).en}, but this is ${typeWords(type).en}`,
    },
    ...conversionHint(target.kind, item),
  };
}
