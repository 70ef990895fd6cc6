import { defineOperator } from '../../operator.ts';
import { text } from '../../type.ts';
import { trimmed, trimmedSql } from './white-space.ts';

export const trim = defineOperator({
  name: 'trim',
  aliases: { 'zh-CN': ['去空格'] },
  group: 'text',
  parameters: [{ kind: 'text' }],
  result: () => text,
  evaluate: ([value]) => trimmed(String(value)),
  sql: {
    sqlite: ([value], context) => trimmedSql(value!, context),
    postgres: ([value], context) => trimmedSql(value!, context),
  },
  summary: {
    'zh-CN': '去掉首尾的空格（含全角）、制表符和换行',
    en: 'Without the blanks around it, full-width ones and line ends too',
  },
  examples: [
    ["trim(' a b　')", 'a b'],
    ["trim('　')", ''],
    ['trim(null)', null],
  ],
});
