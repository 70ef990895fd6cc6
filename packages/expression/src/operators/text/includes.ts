import { defineOperator } from '../../operator.ts';
import { boolean } from '../../type.ts';

export const includes = defineOperator({
  name: 'includes',
  aliases: { 'zh-CN': ['含有'] },
  group: 'text',
  parameters: [{ kind: 'text' }, { kind: 'text' }],
  result: () => boolean,
  blanks: 'custom',
  evaluate: ([value, part]) => value !== null && part !== null && String(value).includes(String(part)),
  sql: {
    sqlite: ([value, part], { sql }) => sql`ifnull(instr(${value}, ${part}) > 0, 0)`,
    postgres: ([value, part], { sql }) => sql`coalesce(strpos(${value}, ${part}) > 0, false)`,
  },
  summary: { 'zh-CN': '是否含有某段文字（区分大小写）', en: 'Whether a text contains another, letter for letter' },
  examples: [
    ["includes('Springfield', 'Spring')", true],
    ["includes('Springfield', 'spring')", false],
    ["includes('', null)", false],
  ],
});
