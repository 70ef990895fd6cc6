import { buildComparison } from '../../check/build-comparison.ts';
import { defineOperator } from '../../operator.ts';

export const between = defineOperator({
  name: 'between',
  aliases: { 'zh-CN': ['介于'] },
  group: 'logic',
  parameters: [{ kind: 'ordered' }, { kind: 'ordered' }, { kind: 'ordered' }],
  said: { 'zh-CN': '{1} 介于 {2} 和 {3}', en: '{1} is between {2} and {3}' },
  build: ([value, least, most], call, checking) => {
    const chain = buildComparison('<=', [least!, value!, most!], { call, checking });
    return chain && { ...chain, logic: { between: [value!.logic, least!.logic, most!.logic] } };
  },
  summary: { 'zh-CN': '值在两个界限之间，界限也算', en: 'The value lies between two limits, the limits included' },
  examples: [
    ['between(2, 1, 2)', true],
    ['between(2.01, 1, 2)', false],
    ['between(1 / 0, 1, 2)', false],
  ],
});
