import type { Condition } from './condition.ts';
import { between, compared, emptiness, own, words } from './parts.ts';

/** Numbers, amounts, lengths of time. */
export const ofNumber: readonly Condition[] = [
  compared('more', '>', words('大于', 'is more than')),
  compared('least', '>=', words('至少', 'is at least')),
  compared('less', '<', words('小于', 'is less than')),
  compared('most', '<=', words('至多', 'is at most')),
  between(own),
  compared('equal', '==', words('等于', 'equals')),
  compared('differ', '!=', words('不等于', 'does not equal')),
  ...emptiness,
];
