import { type Checking, report } from '../../check/checking.ts';
import type { Expression } from '../../check/expression.ts';
import { typeWords } from '../../check/type-words.ts';
import type { Typed } from '../../check/typed.ts';
import { adaptLiteral } from '../../check/unify.ts';
import { ref } from '../../type.ts';

/** An argument as a user, a written id among them; undefined (noted) where it is another record. */
export function userOf(argument: Typed, checking: Checking): Expression | undefined {
  const expression = adaptLiteral(argument, ref('user'));
  const { type } = expression;
  const { node } = argument;
  if (type.kind === 'blank' || (type.kind === 'ref' && type.table === 'user')) return expression;
  const given = type.kind === 'ref' ? (checking.schema.tables.get(type.table)?.label ?? type.table) : typeWords(type);
  const word = (locale: 'zh-CN' | 'en') => (typeof given === 'string' ? given : (given[locale] ?? ''));
  report(checking, node, {
    code: 'TYPE_MISMATCH',
    message: { 'zh-CN': `这里要一个用户，给的是${word('zh-CN')}`, en: `This needs a user, not ${word('en')}` },
    hint: { 'zh-CN': '例如 负责人、我', en: 'Such as owner or me' },
  });
  return undefined;
}
