import { buildComparison } from '../../check/build-comparison.ts';
import type { Checking } from '../../check/checking.ts';
import type { Typed } from '../../check/typed.ts';
import { blankOf, commonType, unify } from '../../check/unify.ts';
import type { Call } from '../../node.ts';
import { defineOperator } from '../../operator.ts';

const results = { 'zh-CN': '“匹配”的各个结果', en: 'The results of “switch”' };

function build([value, ...rest]: readonly Typed[], call: Call, checking: Checking): Typed | undefined {
  const pairs = Math.floor(rest.length / 2);
  const conditions = Array.from({ length: pairs }, (_, at) => buildComparison('==', [value!, rest[at * 2]!], { call, checking }));
  const unified = unify(
    rest.filter((_, at) => at % 2 === 1 || at === rest.length - 1),
    { what: results, checking },
  );
  if (!unified || conditions.includes(undefined)) return undefined;
  const type = commonType(unified);
  const branches = unified.slice(0, pairs).map((result, at) => ({ when: conditions[at]!.expression, result }));
  return {
    node: call,
    logic: { switch: [value!, ...rest].map((arg) => arg.logic) },
    expression: { kind: 'if', branches, otherwise: unified[pairs] ?? blankOf(type), type },
  };
}

export const match = defineOperator({
  name: 'switch',
  aliases: { 'zh-CN': ['匹配'] },
  group: 'logic',
  parameters: [{ kind: 'same' }, { kind: 'same' }, { kind: 'any' }, { kind: 'any', optional: true, many: true }],
  build,
  summary: {
    'zh-CN': '值等于哪一个，就取它后面的结果；最后是都不等时的结果（不写是空）',
    en: 'The result behind the case that the value equals, else the last one (left out: blank)',
  },
  examples: [
    ["switch('b', 'a', 1, 'b', 2, 3)", 2],
    ["switch('c', 'a', 1, 'b', 2, 3)", 3],
    ['switch(1, 2, 5)', null],
  ],
});
