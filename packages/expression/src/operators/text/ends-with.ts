import { defineOperator } from '../../operator.ts';
import { boolean } from '../../type.ts';
import { given } from '../given.ts';

export const endsWith = defineOperator({
  name: 'endsWith',
  aliases: { 'zh-CN': ['结尾是'] },
  group: 'text',
  parameters: [{ kind: 'text' }, { kind: 'text' }],
  said: { 'zh-CN': '{1} 结尾是 {2}', en: '{1} ends with {2}' },
  result: () => boolean,
  blanks: 'custom',
  evaluate: ([value, part]) => value !== null && part !== null && String(value).endsWith(String(part)),
  sql: {
    sqlite: ([value, part], context) =>
      given({ t: value, p: part }, context.sql`ifnull(substr(t, -length(p), length(p)) = p, 0)`, context),
    postgres: ([value, part], context) =>
      given({ t: value, p: part }, context.sql`coalesce(right(t, char_length(p)) = p, false)`, context),
  },
  summary: { 'zh-CN': '是否以某段文字结尾', en: 'Whether a text ends with another' },
  examples: [
    ["endsWith('合同.pdf', '.pdf')", true],
    ["endsWith('b', 'ab')", false],
    ["endsWith('ab', '')", true],
    ["endsWith(null, 'a')", false],
  ],
});
