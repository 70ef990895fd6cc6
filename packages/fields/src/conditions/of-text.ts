import { text } from '../types/text/text.ts';
import { type Condition, defineCondition } from './condition.ts';
import { asked, call, compared, emptiness, not, words } from './parts.ts';

const asks = asked({ type: text, options: {} });

export const ofText: readonly Condition[] = [
  compared('contains', 'contains', words('包含', 'contains'), asks),
  defineCondition({ name: 'lacks', words: words('不包含', 'does not contain'), asks, shape: not(call('contains')) }),
  compared('is', '==', words('是', 'is'), asks),
  compared('is_not', '!=', words('不是', 'is not'), asks),
  compared('starts', 'startsWith', words('开头是', 'begins with'), asks),
  compared('ends', 'endsWith', words('结尾是', 'ends with'), asks),
  ...emptiness,
];
