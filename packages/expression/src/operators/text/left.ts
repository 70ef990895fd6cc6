import { defineOperator } from '../../operator.ts';
import { text } from '../../type.ts';
import { characterCount, characterCountSql } from './character-count.ts';

export const left = defineOperator({
  name: 'left',
  aliases: { 'zh-CN': ['左取', '取左'] },
  group: 'text',
  parameters: [{ kind: 'text' }, { kind: 'integer' }],
  result: () => text,
  evaluate: ([value, count]) => Array.from(String(value)).slice(0, characterCount(count)).join(''),
  sql: {
    sqlite: ([value, count], context) => context.sql`substr(${value}, 1, ${characterCountSql(count!, context)})`,
    postgres: ([value, count], context) => context.sql`left(${value}, ${characterCountSql(count!, context)})`,
  },
  summary: { 'zh-CN': '左边 n 个字', en: 'The first n characters' },
  examples: [
    ["left('张小明', 1)", '张'],
    ["left('😀ab', 2)", '😀a'],
    ["left('ab', -1)", ''],
    ["left('ab', null)", null],
  ],
});
