import { defineOperator, type Fragment, type SqlContext } from '../../operator.ts';
import { boolean } from '../../type.ts';

// GB 11643: the sum of the digits, each times 2^(18-place) mod 11, picks the last character.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const PATTERN = '^[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])[0-9]{5}[0-9Xx]$';
const FORM = new RegExp(PATTERN);

function isValid(number: string): boolean {
  if (!FORM.test(number)) return false;
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number);
  if (day! < 1 || day! > new Date(Date.UTC(year!, month!, 0)).getUTCDate()) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECKS[sum % CHECKS.length] === number[17]!.toUpperCase();
}

function isValidSql(number: Fragment, { sql }: SqlContext): Fragment {
  const lastDay = sql`extract(day from make_date(substr(t, 7, 4)::int, substr(t, 11, 2)::int, 1) + interval '1 month - 1 day')`;
  const weights = sql.raw(`array[${WEIGHTS.join()}]`);
  const sum = sql`(select sum(substr(t, i, 1)::int * (${weights})[i]) from generate_series(1, 17) as i)`;
  const check = sql`substr(${sql.lit(CHECKS)}, (${sum} % 11)::int + 1, 1) = upper(right(t, 1))`;
  return sql`(select case when t ~ ${sql.lit(PATTERN)}
    then substr(t, 13, 2)::int between 1 and ${lastDay} and ${check} else false end from (select ${number} as t offset 0) as given)`;
}

export const isIdCard = defineOperator({
  name: 'isIdCard',
  aliases: { 'zh-CN': ['是身份证号', '是身份证'] },
  group: 'text',
  parameters: [{ kind: 'text' }],
  result: () => boolean,
  blanks: 'custom',
  evaluate: ([value]) => value !== null && isValid(String(value)),
  sql: { postgres: ([value], context) => isValidSql(value!, context) },
  summary: {
    'zh-CN': '是不是 18 位居民身份证号（检查日期和校验码）',
    en: 'Whether a text is an identity number of mainland China: its date and check digit are right',
  },
  examples: [
    ["isIdCard('11010519491231002X')", true],
    ["isIdCard('110105194912310021')", false],
    ["isIdCard('11010519490231002X')", false],
    ['isIdCard(null)', false],
  ],
});
