import type { Checking } from '../../check/checking.ts';
import { condition } from '../../check/condition.ts';
import type { Typed } from '../../check/typed.ts';
import { blankOf, commonType, unify } from '../../check/unify.ts';
import type { Call } from '../../node.ts';
import { defineOperator } from '../../operator.ts';

const what = { 'zh-CN': '“如果”', en: '“if”' };
const results = { 'zh-CN': '“如果”的各个结果', en: 'The results of “if”' };

function build(args: readonly Typed[], call: Call, checking: Checking): Typed | undefined {
  const pairs = Math.floor(args.length / 2);
  const conditions = Array.from({ length: pairs }, (_, at) => condition(args[at * 2]!, checking, what));
  const values = args.filter((_, at) => at % 2 === 1 || at === args.length - 1);
  const unified = unify(values, { what: results, checking });
  if (!unified || conditions.includes(undefined)) return undefined;
  const type = commonType(unified);
  const branches = unified.slice(0, pairs).map((result, at) => ({ when: conditions[at]!.expression, result }));
  return {
    node: call,
    logic: { if: args.map((arg) => arg.logic) },
    expression: { kind: 'if', branches, otherwise: unified[pairs] ?? blankOf(type), type },
  };
}

export const choose = defineOperator({
  name: 'if',
  aliases: { 'zh-CN': ['如果'], en: ['ifs'] },
  group: 'logic',
  parameters: [{ kind: 'boolean' }, { kind: 'same' }, { kind: 'same', optional: true, many: true }],
  said: { 'zh-CN': '若 {=1}，则 {=2}[，否则 {=3}]', en: '{=2} if {=1}[, else {=3}]' },
  build,
  summary: {
    'zh-CN': '条件成立时的值，否则下一个条件的值……最后是都不成立时的值（不写是空）',
    en: 'The value behind the first condition that holds, else the last value (left out: blank)',
  },
  examples: [
    ['if(1 < 2, 10, 20)', 10],
    ['if(2 < 1, 1, 3 < 2, 2, 0.5)', 0.5],
    ["if(1 / 0 > 1, 'a')", null],
  ],
});
