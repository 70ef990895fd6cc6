import { counted, dataIn, dataOption, option } from '../option.ts';
import { defineWidget } from '../widget.ts';

/** Bars: one per group, side by side per measure. */
export const bar = defineWidget({
  name: 'bar',
  label: { 'zh-CN': '柱状图', en: 'Bar chart' },
  summary: { 'zh-CN': '每组一根柱，点击可看到组成它的记录', en: 'One bar per group; a press shows its records' },
  icon: 'chart',
  options: {
    properties: { data: dataOption, stacked: option('堆叠', 'Stacked', { type: 'boolean' }) },
    required: ['data'],
  },
  begins: { size: [6, 8], options: (from) => ({ data: counted(from) }) },
  queries: (options) => ({ data: dataIn(options) }),
});
