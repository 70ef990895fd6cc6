/** What the funnel says of a step; `{share}` is filled in. */
export const funnelWords = {
  'zh-CN': '到过上一步的有 {share} 走到这里',
  en: '{share} of those who reached the step before came here',
};
