import { defineOperator, type Fragment, type SqlContext } from '../../operator.ts';
import { text } from '../../type.ts';

const replaceSql = (args: readonly Fragment[], { sql }: SqlContext): Fragment => sql`replace(${sql.join([...args])})`;

export const replace = defineOperator({
  name: 'replace',
  aliases: { 'zh-CN': ['替换'], en: ['substitute'] },
  group: 'text',
  parameters: [{ kind: 'text' }, { kind: 'text' }, { kind: 'text' }],
  result: () => text,
  evaluate: ([value, from, to]) => (from === '' ? value! : String(value).replaceAll(String(from), () => String(to))),
  sql: { sqlite: replaceSql, postgres: replaceSql },
  summary: { 'zh-CN': '把所有的某段文字换成另一段（区分大小写）', en: 'Every occurrence of a text replaced by another' },
  examples: [
    ["replace('138-1234-5678', '-', '')", '13812345678'],
    ["replace('aXa', 'x', 'y')", 'aXa'],
    ["replace('a$a', 'a', '$&')", '$&$$&'],
    ["replace('abc', '', '-')", 'abc'],
  ],
});
