import { defineOperator } from '../../operator.ts';
import { text } from '../../type.ts';
import { textWithin, textWithinSql } from './text-length.ts';

export const cat = defineOperator({
  name: 'cat',
  aliases: { 'zh-CN': ['连接', '拼接'], en: ['concat'] },
  group: 'text',
  parameters: [{ kind: 'text' }, { kind: 'text', optional: true, many: true }],
  result: () => text,
  blanks: 'custom',
  evaluate: (args) => textWithin(args.map((arg) => arg ?? '').join('')),
  sql: {
    sqlite: (args, context) => {
      const parts = args.map((arg) => context.sql`ifnull(${arg}, '')`);
      return textWithinSql(context.sql.join(parts, context.sql` || `), context);
    },
    postgres: (args, context) => textWithinSql(context.sql`concat(${context.sql.join([...args])})`, context),
  },
  summary: { 'zh-CN': '连接文字，也写成 &；空当作没有字', en: 'Joins texts, also written &; a blank counts as empty' },
  examples: [
    ["'报价' & '-' & '001'", '报价-001'],
    ["cat('a', null, 'b')", 'ab'],
    ["null & ''", ''],
  ],
});
