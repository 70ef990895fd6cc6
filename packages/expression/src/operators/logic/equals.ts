import { buildComparison } from '../../check/build-comparison.ts';
import { defineOperator } from '../../operator.ts';

export const equals = defineOperator({
  name: '==',
  aliases: { 'zh-CN': ['等于'] },
  group: 'logic',
  parameters: [{ kind: 'same' }, { kind: 'same' }],
  said: { 'zh-CN': '{1} 是 {2}', en: '{1} is {2}' },
  build: (args, call, checking) => buildComparison('==', args, { call, checking }),
  summary: { 'zh-CN': '两边相同；空和空相同', en: 'Both sides are the same; blank is the same as blank' },
  examples: [
    ['0.1 + 0.2 = 0.3', true],
    ['null = null', true],
    ["'a' = 'A'", false],
  ],
});
