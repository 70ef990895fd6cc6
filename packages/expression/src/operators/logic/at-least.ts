import { buildComparison } from '../../check/build-comparison.ts';
import { defineOperator } from '../../operator.ts';

export const atLeast = defineOperator({
  name: '>=',
  aliases: { 'zh-CN': ['大于等于'] },
  group: 'logic',
  parameters: [{ kind: 'ordered' }, { kind: 'ordered' }],
  said: {
    'zh-CN': '{1} 至少 {2}',
    en: '{1} is at least {2}',
    time: { 'zh-CN': '{1} 不早于 {2}', en: '{1} is no earlier than {2}' },
  },
  build: (args, call, checking) => buildComparison('>=', args, { call, checking }),
  summary: {
    'zh-CN': '前一个不小于后一个；有一边空就不成立',
    en: 'The first is not less than the second; false when a side is blank',
  },
  examples: [
    ['1.5 >= 1.50', true],
    ['1 / 0 >= 0', false],
    ['48h >= 2d', true],
  ],
});
