import { checkQuantifier } from '../../check/check-aggregate.ts';
import { defineOperator } from '../../operator.ts';

export const some = defineOperator({
  name: 'some',
  aliases: { 'zh-CN': ['存在'] },
  group: 'aggregate',
  parameters: [{ kind: 'rows' }, { kind: 'boolean', optional: true }],
  said: { 'zh-CN': '有{1}[（{=2}）]', en: 'there are {1}[ ({=2})]' },
  form: (call, checking) => checkQuantifier(call, checking, 'some'),
  summary: { 'zh-CN': '至少一条记录满足条件', en: 'At least one record meets the condition' },
  examples: [
    ['some([1, 2], @ > 1)', true],
    ['some([1, 2], @ > 0)', true],
    ['some([], true)', false],
  ],
});
