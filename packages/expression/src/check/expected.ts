import { round } from '../operators/number/round.ts';
import type { Words } from '../schema.ts';
import { type Kind, number, type Type } from '../type.ts';
import { callOf } from './build-call.ts';
import { type Checking, report } from './checking.ts';
import { conversionHint } from './conversion-hint.ts';
import type { Expression } from './expression.ts';
import { digitsOf, scaleOf } from './number-type.ts';
import { checkOption } from './options.ts';
import { typeWords } from './type-words.ts';
import type { Typed } from './typed.ts';
import { adaptLiteral, blankOf, sameType, widenTo } from './unify.ts';

/** What a formula must give: a type, a kind of type, an instant (also a date), users (one or a list), a record, or anything. */
export type Expected = Type | Kind | 'instant' | 'users' | 'record' | 'any';

/** The value in the expected type; undefined (noted) when it has another. */
export function convertTo(typed: Typed, expected: Expected | undefined, checking: Checking): Typed | undefined {
  if (expected === undefined || expected === 'any') return typed;
  const { type } = typed.expression;
  if (typeof expected === 'string') {
    if (type.kind === 'blank') return expected === 'boolean' ? withType(typed, { kind: 'boolean' }) : typed;
    return accepts(expected, type) ? typed : reportWrong(typed, expected, checking);
  }
  if (type.kind === 'blank') return withType(typed, expected);
  const expression = adaptLiteral(typed, expected);
  if (!sameType(expected, expression.type)) return reportWrong(typed, expected.kind, checking);
  checkOption(expected, typed, checking);
  return { ...typed, expression: toScale(expression, expected) };
}

const withType = (typed: Typed, type: Type): Typed => ({ ...typed, expression: blankOf(type) });

/** Whether a value of this type can stand where such a one is expected. */
export function accepts(expected: Exclude<Expected, Type>, type: Type): boolean {
  if (expected === 'any') return true;
  if (expected === 'instant') return type.kind === 'datetime' || type.kind === 'date';
  if (expected === 'users' || expected === 'record')
    return type.kind === 'ref' || (type.kind === 'list' && (type.of.kind === 'ref' || type.of.kind === 'blank'));
  return type.kind === expected;
}

/** A number in exactly the expected scale, rounded half away from zero. */
function toScale(expression: Expression, expected: Type): Expression {
  const scale = scaleOf(expected);
  if (expected.kind !== 'number' || scaleOf(expression.type) === scale) return expression;
  if (scaleOf(expression.type) < scale) return widenTo(expression, scale);
  const type: Type = { kind: 'number', scale, digits: digitsOf(expression.type) + 1 };
  const digits: Expression = { kind: 'constant', value: scale, type: number(0) };
  return { ...callOf(round, [expression, digits], [undefined, scale]), type };
}

function reportWrong(typed: Typed, expected: Exclude<Expected, Type>, checking: Checking): undefined {
  const wanted = wantedWords(expected);
  const given = typeWords(typed.expression.type);
  return report(checking, typed.node, {
    code: expected === 'boolean' ? 'NEED_BOOL' : 'TYPE_MISMATCH',
    message: {
      'zh-CN': `这里需要${wanted['zh-CN']}，公式给的是${given['zh-CN']}`,
      en: `This needs ${wanted.en}, but the formula gives ${given.en}`,
    },
    ...conversionHint(
      expected === 'instant' ? 'datetime' : expected === 'users' || expected === 'record' ? 'ref' : asKind(expected),
      typed,
    ),
  });
}

const asKind = (expected: Exclude<Expected, Type>): Kind => expected as Kind;

/** What people call what a formula must give. */
export const expectedWords = (expected: Expected): Words =>
  typeof expected === 'string' ? wantedWords(expected) : typeWords(expected);

function wantedWords(expected: Exclude<Expected, Type>): Words {
  if (expected === 'instant') return { 'zh-CN': '日期时间', en: 'a date-time' };
  if (expected === 'users') return { 'zh-CN': '用户', en: 'a user or a list of users' };
  if (expected === 'record') return { 'zh-CN': '记录', en: 'a record' };
  if (expected === 'any') return { 'zh-CN': '值', en: 'a value' };
  return typeWords({ kind: expected } as Type);
}
