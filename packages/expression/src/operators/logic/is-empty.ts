import { checkEmptiness } from '../../check/check-emptiness.ts';
import { defineOperator } from '../../operator.ts';

export const isEmpty = defineOperator({
  name: 'isEmpty',
  aliases: { 'zh-CN': ['为空'] },
  group: 'logic',
  parameters: [{ kind: 'any' }],
  said: { 'zh-CN': '{1} 为空', en: '{1} is blank' },
  form: (call, checking) => checkEmptiness('isEmpty', call, checking),
  summary: {
    'zh-CN': '没有值：空、空文字、空列表、没有关联记录',
    en: 'There is no value: blank, an empty text or list, no related records',
  },
  examples: [
    ['isEmpty(null)', true],
    ["isEmpty('')", true],
    ['isEmpty(0)', false],
  ],
});
