import { checkQuantifier } from '../../check/check-aggregate.ts';
import { defineOperator } from '../../operator.ts';

export const all = defineOperator({
  name: 'all',
  aliases: { 'zh-CN': ['全部'] },
  group: 'aggregate',
  parameters: [{ kind: 'rows' }, { kind: 'boolean', optional: true }],
  said: { 'zh-CN': '{1}全部满足（{=2}）', en: 'all {1} meet ({=2})' },
  form: (call, checking) => checkQuantifier(call, checking, 'all'),
  summary: { 'zh-CN': '有记录，且每条都满足条件', en: 'There are records, and each meets the condition' },
  examples: [
    ['all([1, 2], @ > 1)', false],
    ['all([1, 2], @ > 0)', true],
    ['all([], true)', false],
  ],
});
