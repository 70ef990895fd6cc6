import { buildJunction } from '../../check/build-junction.ts';
import { defineOperator } from '../../operator.ts';

export const or = defineOperator({
  name: 'or',
  aliases: { 'zh-CN': ['或', '或者'] },
  group: 'logic',
  parameters: [{ kind: 'boolean', many: true }],
  build: (args, call, checking) => buildJunction('or', args, { call, checking }),
  summary: { 'zh-CN': '至少一个条件成立', en: 'At least one condition holds' },
  examples: [
    ['1 < 2 or 2 < 3', true],
    ['1 < 2 or 3 < 2', true],
    ['1 < 1 / 0 or 2 < 1', false],
  ],
});
