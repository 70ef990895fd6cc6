import { defineOperator, type Fragment, type SqlContext } from '../../operator.ts';
import { text } from '../../type.ts';
import { characterCount, characterCountSql } from './character-count.ts';

const midSql = ([value, start, count]: readonly Fragment[], context: SqlContext): Fragment => {
  const from = characterCountSql(start!, context, 1);
  return count === undefined
    ? context.sql`substr(${value}, ${from})`
    : context.sql`substr(${value}, ${from}, ${characterCountSql(count, context)})`;
};

export const mid = defineOperator({
  name: 'mid',
  aliases: { 'zh-CN': ['取中', '截取'] },
  group: 'text',
  parameters: [{ kind: 'text' }, { kind: 'integer' }, { kind: 'integer', optional: true }],
  result: () => text,
  evaluate: ([value, start, count]) => {
    const from = characterCount(start, 1) - 1;
    const to = count === undefined ? undefined : from + characterCount(count);
    return Array.from(String(value)).slice(from, to).join('');
  },
  sql: { sqlite: midSql, postgres: midSql },
  summary: { 'zh-CN': '从第几个字起取几个字；不写个数就取到末尾', en: 'Characters from a position on: so many, or all' },
  examples: [
    ["mid('2026-03-02', 6, 2)", '03'],
    ["mid('😀abc', 2)", 'abc'],
    ["mid('abc', 0, 2)", 'ab'],
    ["mid('abc', 9)", ''],
  ],
});
