import { counted, dataIn, dataOption } from '../option.ts';
import { defineWidget } from '../widget.ts';

/** How many reach each stage, and what share goes on to the next. */
export const funnel = defineWidget({
  name: 'funnel',
  label: { 'zh-CN': '漏斗', en: 'Funnel' },
  summary: { 'zh-CN': '每个阶段有多少，又有多少走到下一步', en: 'How many reach each stage, and how many go on' },
  icon: 'funnel',
  options: { properties: { data: dataOption }, required: ['data'] },
  begins: { size: [6, 8], options: (from) => ({ data: counted(from) }) },
  queries: (options) => ({ data: dataIn(options) }),
});
