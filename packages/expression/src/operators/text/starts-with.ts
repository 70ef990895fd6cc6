import { defineOperator } from '../../operator.ts';
import { boolean } from '../../type.ts';
import { given } from '../given.ts';

export const startsWith = defineOperator({
  name: 'startsWith',
  aliases: { 'zh-CN': ['开头是'] },
  group: 'text',
  parameters: [{ kind: 'text' }, { kind: 'text' }],
  said: { 'zh-CN': '{1} 开头是 {2}', en: '{1} begins with {2}' },
  result: () => boolean,
  blanks: 'custom',
  evaluate: ([value, part]) => value !== null && part !== null && String(value).startsWith(String(part)),
  sql: {
    sqlite: ([value, part], context) =>
      given({ t: value, p: part }, context.sql`ifnull(substr(t, 1, length(p)) = p, 0)`, context),
    postgres: ([value, part], { sql }) => sql`coalesce(starts_with(${value}, ${part}), false)`,
  },
  summary: { 'zh-CN': '是否以某段文字开头', en: 'Whether a text begins with another' },
  examples: [
    ["startsWith('QT-2026', 'QT')", true],
    ["startsWith('qt-2026', 'QT')", false],
    ["startsWith('QT', '')", true],
    ["startsWith(null, '')", false],
  ],
});
