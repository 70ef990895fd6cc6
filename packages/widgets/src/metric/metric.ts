import { COUNTED, dataIn, dataOption, option } from '../option.ts';
import { defineWidget } from '../widget.ts';

/** One number, or a few beside one another. */
export const metric = defineWidget({
  name: 'metric',
  label: { 'zh-CN': '指标', en: 'Metric' },
  summary: { 'zh-CN': '显示一个数字，点击可看到组成它的记录', en: 'One number; a press shows the records it is made of' },
  icon: 'number',
  options: {
    properties: {
      data: dataOption,
      good: option('哪个方向是好的', 'Which way is good', {
        type: 'string',
        enum: ['up', 'down'],
        'x-words': { up: { 'zh-CN': '越高越好', en: 'More is good' }, down: { 'zh-CN': '越低越好', en: 'Less is good' } },
      }),
    },
    required: ['data'],
  },
  begins: { size: [3, 4], options: ({ table }) => ({ data: { from: table, measures: [COUNTED] } }) },
  queries: (options) => ({ data: dataIn(options) }),
});
