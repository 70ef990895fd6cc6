import { buildComparison } from '../../check/build-comparison.ts';
import { defineOperator } from '../../operator.ts';

export const differs = defineOperator({
  name: '!=',
  aliases: { 'zh-CN': ['不等于'] },
  group: 'logic',
  parameters: [{ kind: 'same' }, { kind: 'same' }],
  said: { 'zh-CN': '{1} 不是 {2}', en: '{1} is not {2}' },
  build: (args, call, checking) => buildComparison('!=', args, { call, checking }),
  summary: { 'zh-CN': '两边不同；空和任何值都不同', en: 'The sides differ; blank differs from every value' },
  examples: [
    ['1.0 <> 1', false],
    ['null <> 1', true],
    ["'a' <> 'A'", true],
  ],
});
