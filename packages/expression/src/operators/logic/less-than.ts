import { buildComparison } from '../../check/build-comparison.ts';
import { defineOperator } from '../../operator.ts';

export const lessThan = defineOperator({
  name: '<',
  aliases: { 'zh-CN': ['小于'] },
  group: 'logic',
  parameters: [{ kind: 'ordered' }, { kind: 'ordered' }, { kind: 'ordered', optional: true }],
  said: { 'zh-CN': '{1} 小于 {2}', en: '{1} is less than {2}', time: { 'zh-CN': '{1} 早于 {2}', en: '{1} is before {2}' } },
  build: (args, call, checking) => buildComparison('<', args, { call, checking }),
  summary: { 'zh-CN': '前一个小于后一个；有一边空就不成立', en: 'The first is less than the second; false when a side is blank' },
  examples: [
    ['1 < 1.5', true],
    ['1 < 2 < 2', false],
    ['1 / 0 < 1', false],
  ],
});
