import { defineOperator } from '../../operator.ts';
import { text } from '../../type.ts';
import { lowerCase } from './letter-case.ts';

export const lower = defineOperator({
  name: 'lower',
  aliases: { 'zh-CN': ['转小写', '小写'] },
  group: 'text',
  parameters: [{ kind: 'text' }],
  result: () => text,
  evaluate: ([value]) => lowerCase(String(value)),
  sql: {
    sqlite: ([value], { sql }) => sql`lower(${value})`,
    postgres: ([value], { sql }) => sql`lower(${value} collate "C")`,
  },
  summary: { 'zh-CN': '字母转小写：A–Z 变成 a–z', en: 'A–Z become a–z; other letters stay' },
  examples: [
    ["lower('Acme 公司')", 'acme 公司'],
    ["lower('É')", 'É'],
    ['lower(null)', null],
  ],
});
