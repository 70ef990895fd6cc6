import type { Type } from '../type.ts';
import { type Checking, report } from './checking.ts';
import { nearest } from './nearest.ts';
import type { Typed } from './typed.ts';

/** Notes a written text that is none of a choice's options. */
export function checkOption(choice: Type, typed: Typed, checking: Checking): void {
  const { expression, node } = typed;
  if (choice.kind !== 'text' || !choice.options || expression.kind !== 'constant' || typeof expression.value !== 'string') return;
  const { options } = choice;
  const value = expression.value;
  // '' is how some people write “blank”; it equals no option and is no mistake worth stopping for.
  if (value === '' || options.includes(value)) return;
  const meant = nearest(value, options);
  report(checking, node, {
    code: 'BAD_OPTION',
    message: {
      'zh-CN': `选项里没有“${value}”${meant ? `，是不是“${meant}”？` : `（可选：${options.join('、')}）`}`,
      en: `“${value}” is not an option${meant ? `; did you mean “${meant}”?` : ` (${options.join(', ')})`}`,
    },
    ...(meant ? { fix: `'${meant}'` } : {}),
  });
}
