import { commonType, unify } from '../../check/unify.ts';
import { defineOperator } from '../../operator.ts';

export const coalesce = defineOperator({
  name: 'coalesce',
  aliases: { 'zh-CN': ['默认值'] },
  group: 'logic',
  parameters: [{ kind: 'same' }, { kind: 'same', optional: true, many: true }],
  said: { 'zh-CN': '{1}[（为空则 {=2}）]', en: '{1}[ (or {=2} if blank)]' },
  build: (args, call, checking) => {
    const operands = unify(args, { what: { 'zh-CN': '“默认值”的各个值', en: 'The values of “??”' }, checking });
    if (!operands) return undefined;
    return {
      node: call,
      logic: { coalesce: args.map((arg) => arg.logic) },
      expression: { kind: 'coalesce', operands, type: commonType(operands) },
    };
  },
  summary: { 'zh-CN': '第一个不空的值', en: 'The first value that is not blank' },
  examples: [
    ['null ?? 3', 3],
    ['coalesce(null, 1.5, 2)', 1.5],
    ['null ?? null', null],
  ],
});
