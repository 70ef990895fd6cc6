import { condition } from '../../check/condition.ts';
import { defineOperator } from '../../operator.ts';
import { boolean } from '../../type.ts';

export const not = defineOperator({
  name: '!',
  aliases: { 'zh-CN': ['非'], en: ['not'] },
  group: 'logic',
  parameters: [{ kind: 'boolean' }],
  said: { 'zh-CN': '并非（{=1}）', en: 'not ({=1})' },
  build: ([arg], call, checking) => {
    const operand = condition(arg!, checking, { 'zh-CN': '“非”', en: '“not”' });
    if (!operand) return undefined;
    return {
      node: call,
      logic: { '!': [operand.logic] },
      expression: { kind: 'not', operand: operand.expression, type: boolean },
    };
  },
  summary: { 'zh-CN': '条件不成立', en: 'The condition does not hold' },
  examples: [
    ['not (1 < 2)', false],
    ['not (1 / 0 < 2)', true],
    ['not false', true],
  ],
});
