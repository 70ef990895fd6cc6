import { defineOperator } from '../../operator.ts';
import { number } from '../../type.ts';

export const length = defineOperator({
  name: 'length',
  aliases: { 'zh-CN': ['长度', '字数'], en: ['len'] },
  group: 'text',
  parameters: [{ kind: 'text' }],
  result: () => number(0, 7),
  evaluate: ([value]) => Array.from(String(value)).length,
  sql: {
    sqlite: ([value], { sql }) => sql`length(${value})`,
    postgres: ([value], { sql }) => sql`char_length(${value})::numeric`,
  },
  summary: { 'zh-CN': '字数；一个表情算一个字', en: 'The number of characters; an emoji is one' },
  examples: [
    ["length('你好😀')", 3],
    ["length('')", 0],
    ['length(null)', null],
  ],
});
