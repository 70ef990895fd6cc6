import { defineOperator } from '../../operator.ts';
import { boolean } from '../../type.ts';
import { given } from '../given.ts';

const PATTERN = `^[A-Za-z0-9_%+-]+([.][A-Za-z0-9_%+-]+)*@([A-Za-z0-9-]+[.])+[A-Za-z]{2,}$`;
const EMAIL = new RegExp(PATTERN);
const LONGEST = 254;

export const isEmail = defineOperator({
  name: 'isEmail',
  aliases: { 'zh-CN': ['是邮箱'] },
  group: 'text',
  parameters: [{ kind: 'text' }],
  result: () => boolean,
  blanks: 'custom',
  evaluate: ([value]) => value !== null && String(value).length <= LONGEST && EMAIL.test(String(value)),
  sql: {
    postgres: ([value], context) => {
      const { sql } = context;
      const isAddress = sql`coalesce(char_length(t) <= ${sql.raw(String(LONGEST))} and t ~ ${sql.lit(PATTERN)}, false)`;
      return given({ t: value }, isAddress, context);
    },
  },
  summary: { 'zh-CN': '是不是电子邮箱地址', en: 'Whether a text is an e-mail address' },
  examples: [
    ["isEmail('li.na+crm@example.com.cn')", true],
    ["isEmail('li.na@example')", false],
    ["isEmail('li..na@example.com')", false],
    ['isEmail(null)', false],
  ],
});
