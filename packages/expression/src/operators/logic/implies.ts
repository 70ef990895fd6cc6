import { condition } from '../../check/condition.ts';
import { defineOperator } from '../../operator.ts';
import { boolean } from '../../type.ts';

const what = { 'zh-CN': '“蕴含”', en: '“implies”' };

export const implies = defineOperator({
  name: 'implies',
  aliases: { 'zh-CN': ['蕴含'] },
  group: 'logic',
  parameters: [{ kind: 'boolean' }, { kind: 'boolean' }],
  said: { 'zh-CN': '若 {=1}，则 {=2}', en: 'if {=1}, then {=2}' },
  build: ([first, second], call, checking) => {
    const premise = condition(first!, checking, what);
    const conclusion = condition(second!, checking, what);
    if (!premise || !conclusion) return undefined;
    const otherwise = { kind: 'not' as const, operand: premise.expression, type: boolean };
    return {
      node: call,
      logic: { implies: [premise.logic, conclusion.logic] },
      expression: { kind: 'or', operands: [otherwise, conclusion.expression], type: boolean },
    };
  },
  summary: {
    'zh-CN': '前一个条件成立时，后一个也必须成立',
    en: 'Where the first condition holds, the second must hold too',
  },
  examples: [
    ['1 < 2 implies 2 < 3', true],
    ['1 < 2 implies 3 < 2', false],
    ['2 < 1 implies 3 < 2', true],
  ],
});
