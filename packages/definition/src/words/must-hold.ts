import type { Words } from '@stepwell/expression';

/** What is said of a condition that does not hold, where nobody found words for it. */
export const mustHold = (condition: Words): Words => ({
  'zh-CN': `需要满足：${condition['zh-CN']}`,
  en: `This must hold: ${condition.en}`,
});
