import { type Checking, report } from '../../check/checking.ts';
import { typeWords } from '../../check/type-words.ts';
import type { Typed } from '../../check/typed.ts';

/** Whether an argument is a user; notes it where it is another record. */
export function isUser({ expression: { type }, node }: Typed, checking: Checking): boolean {
  if (type.kind === 'blank' || (type.kind === 'ref' && type.table === 'user')) return true;
  const given = type.kind === 'ref' ? (checking.schema.tables.get(type.table)?.label ?? type.table) : typeWords(type);
  const word = (locale: 'zh-CN' | 'en') => (typeof given === 'string' ? given : (given[locale] ?? ''));
  report(checking, node, {
    code: 'TYPE_MISMATCH',
    message: { 'zh-CN': `这里要一个用户，给的是${word('zh-CN')}`, en: `This needs a user, not ${word('en')}` },
    hint: { 'zh-CN': '例如 负责人、我', en: 'Such as owner or me' },
  });
  return false;
}
