import type { Node } from '../node.ts';
import type { Words } from '../schema.ts';
import { boolean } from '../type.ts';
import { type Checking, report } from './checking.ts';
import { conversionHint } from './conversion-hint.ts';
import { typeWords } from './type-words.ts';
import type { Typed } from './typed.ts';

/** A value as a yes/no condition; blank is no. Undefined (noted) for other types. */
export function condition(typed: Typed, checking: Checking, what: Words): Typed | undefined {
  const { type } = typed.expression;
  if (type.kind === 'boolean') return typed;
  if (type.kind === 'blank') return { ...typed, expression: { kind: 'constant', value: false, type: boolean } };
  return report(checking, typed.node, {
    code: 'NEED_BOOL',
    message: {
      'zh-CN': `${what['zh-CN']}需要“是/否”条件，这里是${typeWords(type)['zh-CN']}`,
      en: `${what.en} needs a yes/no condition, not ${typeWords(type).en}`,
    },
    ...conversionHint('boolean', typed),
  });
}

/** Checks a node that must be a condition. */
export function checkCondition(node: Node, checking: Checking, what: Words): Typed | undefined {
  const typed = checking.check(node);
  return typed && condition(typed, checking, what);
}
