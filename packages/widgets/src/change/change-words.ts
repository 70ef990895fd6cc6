/** What is said of a change; `{…}` is filled in. */
export const changeWords = {
  up: { 'zh-CN': '上升', en: 'up' },
  down: { 'zh-CN': '下降', en: 'down' },
  same: { 'zh-CN': '持平', en: 'the same' },
  points: { 'zh-CN': '个百分点', en: ' pp' },
  before: { 'zh-CN': '{period} {value}', en: '{value} in {period}' },
} as const;
