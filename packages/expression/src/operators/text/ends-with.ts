import { defineOperator } from '../../operator.ts';
import { boolean } from '../../type.ts';

export const endsWith = defineOperator({
  name: 'endsWith',
  aliases: { 'zh-CN': ['结尾是'] },
  group: 'text',
  parameters: [{ kind: 'text' }, { kind: 'text' }],
  result: () => boolean,
  blanks: 'custom',
  evaluate: ([value, part]) => value !== null && part !== null && String(value).endsWith(String(part)),
  sql: {
    sqlite: ([value, part], { sql }) => sql`ifnull(substr(${value}, -length(${part}), length(${part})) = ${part}, 0)`,
    postgres: ([value, part], { sql }) => sql`coalesce(right(${value}, char_length(${part})) = ${part}, false)`,
  },
  summary: { 'zh-CN': '是否以某段文字结尾', en: 'Whether a text ends with another' },
  examples: [
    ["endsWith('合同.pdf', '.pdf')", true],
    ["endsWith('b', 'ab')", false],
    ["endsWith('ab', '')", true],
    ["endsWith(null, 'a')", false],
  ],
});
