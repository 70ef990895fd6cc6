import { buildComparison } from '../../check/build-comparison.ts';
import { defineOperator } from '../../operator.ts';

export const atMost = defineOperator({
  name: '<=',
  aliases: { 'zh-CN': ['小于等于'] },
  group: 'logic',
  parameters: [{ kind: 'ordered' }, { kind: 'ordered' }, { kind: 'ordered', optional: true }],
  said: {
    'zh-CN': '{1} 至多 {2}',
    en: '{1} is at most {2}',
    time: { 'zh-CN': '{1} 不晚于 {2}', en: '{1} is no later than {2}' },
  },
  build: (args, call, checking) => buildComparison('<=', args, { call, checking }),
  summary: {
    'zh-CN': '前一个不大于后一个；有一边空就不成立',
    en: 'The first is not greater than the second; false when a side is blank',
  },
  examples: [
    ['1.50 <= 1.5', true],
    ['1 <= 2 <= 2', true],
    ["date('2026-03-02') <= date('2026-03-01')", false],
  ],
});
