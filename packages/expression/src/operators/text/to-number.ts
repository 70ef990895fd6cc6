import { type Decimal, fromBig } from '../../evaluate/decimal.ts';
import { defineOperator, type Fragment, type SqlContext } from '../../operator.ts';
import { MAX_SCALE, number } from '../../type.ts';
import { trimmed, trimmedSql } from './white-space.ts';

const DIGITS = 12;
const FRACTION = 20;
const PATTERN = `^[+-]?([0-9]{1,${DIGITS}}|[0-9]{1,3}(,[0-9]{3}){1,3})([.][0-9]{1,${FRACTION}})?$`;
const NUMBER = new RegExp(PATTERN);

function readNumber(text: string): Decimal | null {
  if (!NUMBER.test(text)) return null;
  const [whole = '', fraction = ''] = text.replaceAll(',', '').replace('+', '').split('.');
  const tenfold = BigInt(whole + fraction.slice(0, MAX_SCALE + 1).padEnd(MAX_SCALE + 1, '0'));
  return fromBig((tenfold + (whole.startsWith('-') ? -5n : 5n)) / 10n);
}

const readNumberSql = (text: Fragment, context: SqlContext): Fragment => {
  const { sql } = context;
  return sql`(select case when t ~ ${sql.lit(PATTERN)} then round(replace(t, ',', '')::numeric, ${sql.raw(String(MAX_SCALE))}) end
    from (select ${trimmedSql(text, context)} as t offset 0) as given)`;
};

export const toNumber = defineOperator({
  name: 'number',
  aliases: { 'zh-CN': ['转数字'] },
  group: 'text',
  parameters: [{ kind: 'text' }],
  result: () => number(MAX_SCALE, DIGITS),
  evaluate: ([value]) => readNumber(trimmed(String(value))),
  sql: { postgres: ([value], context) => readNumberSql(value!, context) },
  summary: {
    'zh-CN': '文字变成数字（可带千分位逗号）；不是数字就得到空',
    en: 'A text read as a number, thousands separators allowed; blank if it is none',
  },
  examples: [
    ["number(' 1,234.50 ')", 1234.5],
    ["number('-0.0000005')", -0.000001],
    ["number('12,34')", null],
    ["number('1e5')", null],
  ],
});
