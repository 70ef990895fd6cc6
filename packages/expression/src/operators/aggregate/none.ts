import { checkQuantifier } from '../../check/check-aggregate.ts';
import { defineOperator } from '../../operator.ts';

export const none = defineOperator({
  name: 'none',
  aliases: { 'zh-CN': ['没有'] },
  group: 'aggregate',
  parameters: [{ kind: 'rows' }, { kind: 'boolean', optional: true }],
  said: { 'zh-CN': '没有{1}[（{=2}）]', en: 'there are no {1}[ ({=2})]' },
  form: (call, checking) => checkQuantifier(call, checking, 'none'),
  summary: { 'zh-CN': '没有一条记录满足条件', en: 'No record meets the condition' },
  examples: [
    ['none([1, 2], @ > 1)', false],
    ['none([1, 2], @ > 0)', false],
    ['none([], true)', true],
  ],
});
