import { checkAggregate } from '../../check/check-aggregate.ts';
import { defineOperator } from '../../operator.ts';
import { text } from '../../type.ts';

export const join = defineOperator({
  name: 'join',
  aliases: { 'zh-CN': ['合并文本', '连成一段'] },
  group: 'aggregate',
  parameters: [{ kind: 'rows' }, { kind: 'any', optional: true }, { kind: 'literal text', optional: true }],
  said: { 'zh-CN': '{1}[的每条“{=2}”]连成一段', en: '[“{=2}” of each of ]{1}, joined' },
  form: (call, checking) =>
    checkAggregate(call, checking, {
      operator: 'join',
      of: { 'zh-CN': '文本', en: 'texts' },
      separated: true,
      result: (type) => (type.kind === 'text' && !type.options ? text : undefined),
    }),
  summary: {
    'zh-CN': '把各条记录的文本按先后连成一段，中间默认用顿号隔开；空的不算',
    en: 'The texts of records in their order as one text, separated by 、 unless said otherwise; blanks do not count',
  },
  examples: [
    ["join(['a', 'b'], '-')", 'a-b'],
    ["join(['a', null, 'c'], '')", 'ac'],
    ["join(['a', 'b'])", 'a、b'],
    ["join(['a', null], '-')", 'a'],
  ],
});
