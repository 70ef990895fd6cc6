import { buildComparison } from '../../check/build-comparison.ts';
import { defineOperator } from '../../operator.ts';

export const greaterThan = defineOperator({
  name: '>',
  aliases: { 'zh-CN': ['大于'] },
  group: 'logic',
  parameters: [{ kind: 'ordered' }, { kind: 'ordered' }],
  said: { 'zh-CN': '{1} 大于 {2}', en: '{1} is more than {2}', time: { 'zh-CN': '{1} 晚于 {2}', en: '{1} is after {2}' } },
  build: (args, call, checking) => buildComparison('>', args, { call, checking }),
  summary: {
    'zh-CN': '前一个大于后一个；有一边空就不成立',
    en: 'The first is greater than the second; false when a side is blank',
  },
  examples: [
    ['2 > 1.5', true],
    ['1 > 1 / 0', false],
    ["date('2026-03-02') > date('2026-03-01')", true],
  ],
});
