import { defineOperator } from '../../operator.ts';
import { text } from '../../type.ts';
import { given } from '../given.ts';
import { characterCount, characterCountSql } from './character-count.ts';

export const right = defineOperator({
  name: 'right',
  aliases: { 'zh-CN': ['右取', '取右'] },
  group: 'text',
  parameters: [{ kind: 'text' }, { kind: 'integer' }],
  result: () => text,
  evaluate: ([value, count]) => {
    const characters = Array.from(String(value));
    return characters.slice(Math.max(characters.length - characterCount(count), 0)).join('');
  },
  sql: {
    sqlite: ([value, count], context) =>
      given({ t: value, n: characterCountSql(count!, context) }, context.sql`substr(t, -n, n)`, context),
    postgres: ([value, count], context) => context.sql`right(${value}, ${characterCountSql(count!, context)})`,
  },
  summary: { 'zh-CN': '右边 n 个字', en: 'The last n characters' },
  examples: [
    ["right('13812345678', 4)", '5678'],
    ["right('a😀', 5)", 'a😀'],
    ["right('ab', 0)", ''],
  ],
});
