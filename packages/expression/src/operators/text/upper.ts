import { defineOperator } from '../../operator.ts';
import { text } from '../../type.ts';
import { upperCase } from './letter-case.ts';

export const upper = defineOperator({
  name: 'upper',
  aliases: { 'zh-CN': ['转大写', '大写'] },
  group: 'text',
  parameters: [{ kind: 'text' }],
  result: () => text,
  evaluate: ([value]) => upperCase(String(value)),
  sql: {
    sqlite: ([value], { sql }) => sql`upper(${value})`,
    postgres: ([value], { sql }) => sql`upper(${value} collate "C")`,
  },
  summary: { 'zh-CN': '字母转大写：a–z 变成 A–Z', en: 'a–z become A–Z; other letters stay' },
  examples: [
    ["upper('Acme 公司')", 'ACME 公司'],
    ["upper('é')", 'é'],
    ['upper(null)', null],
  ],
});
