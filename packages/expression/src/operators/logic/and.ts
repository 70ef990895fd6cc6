import { buildJunction } from '../../check/build-junction.ts';
import { defineOperator } from '../../operator.ts';

export const and = defineOperator({
  name: 'and',
  aliases: { 'zh-CN': ['且', '并且'] },
  group: 'logic',
  parameters: [{ kind: 'boolean', many: true }],
  build: (args, call, checking) => buildJunction('and', args, { call, checking }),
  summary: { 'zh-CN': '所有条件都成立', en: 'All conditions hold' },
  examples: [
    ['1 < 2 and 2 < 3', true],
    ['1 < 2 and 3 < 2', false],
    ['1 < 1 / 0 and true', false],
  ],
});
