import { checkEmptiness } from '../../check/check-emptiness.ts';
import { defineOperator } from '../../operator.ts';

export const filled = defineOperator({
  name: 'filled',
  aliases: { 'zh-CN': ['已填', '不为空'] },
  group: 'logic',
  parameters: [{ kind: 'any' }],
  said: { 'zh-CN': '{1} 已填写', en: '{1} is filled in' },
  form: (call, checking) => checkEmptiness('filled', call, checking),
  summary: { 'zh-CN': '有值：不是空', en: 'There is a value: not blank' },
  examples: [
    ['filled(null)', false],
    ["filled('x')", true],
    ['filled(0)', true],
  ],
});
