import { defineOperator } from '../../operator.ts';
import { boolean } from '../../type.ts';
import { lowerCase } from './letter-case.ts';

export const contains = defineOperator({
  name: 'contains',
  aliases: { 'zh-CN': ['包含'] },
  group: 'text',
  parameters: [{ kind: 'text' }, { kind: 'text' }],
  said: { 'zh-CN': '{1} 包含 {2}', en: '{1} contains {2}' },
  result: () => boolean,
  blanks: 'custom',
  evaluate: ([value, part]) => value !== null && part !== null && lowerCase(String(value)).includes(lowerCase(String(part))),
  sql: {
    sqlite: ([value, part], { sql }) => sql`ifnull(instr(lower(${value}), lower(${part})) > 0, 0)`,
    postgres: ([value, part], { sql }) =>
      sql`coalesce(strpos(lower(${value} collate "C"), lower(${part} collate "C")) > 0, false)`,
  },
  summary: { 'zh-CN': '是否含有某段文字（英文不分大小写）', en: 'Whether a text contains another; a–z without regard to case' },
  examples: [
    ["contains('ACME 公司', 'acme')", true],
    ["contains('报价单', '合同')", false],
    ["contains('abc', '')", true],
    ["contains(null, 'a')", false],
  ],
});
