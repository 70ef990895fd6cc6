import { checkCount } from '../../check/check-aggregate.ts';
import { defineOperator } from '../../operator.ts';
import { number } from '../../type.ts';

export const count = defineOperator({
  name: 'count',
  aliases: { 'zh-CN': ['计数'] },
  group: 'aggregate',
  parameters: [{ kind: 'rows', optional: true }],
  said: { 'zh-CN': '{1}的数量', en: 'number of {1}' },
  form: (call, checking) => checkCount(call, checking, number(0)),
  summary: {
    'zh-CN': '有几条记录；写了字段时，该字段为空的不算',
    en: 'How many records there are; with a field, those where it is blank do not count',
  },
  examples: [
    ['count([[1, 2], 3])', 3],
    ['count([1, 2, 3])', 3],
    ['count([])', 0],
    ["count(['a'])", 1],
  ],
});
