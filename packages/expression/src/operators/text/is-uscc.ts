import { defineOperator, type Fragment, type SqlContext } from '../../operator.ts';
import { boolean } from '../../type.ts';

// GB 32100: the characters, each times 3^(place-1) mod 31, give the last one.
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = Array.from({ length: 17 }).reduce<number[]>((weights) => [...weights, ((weights.at(-1) ?? 21) * 3) % 31], []);
const PATTERN = `^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$`;
const FORM = new RegExp(PATTERN);

function isValid(code: string): boolean {
  if (!FORM.test(code)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * CHARACTERS.indexOf(code[index]!), 0);
  return CHARACTERS[(31 - (sum % 31)) % 31] === code[17];
}

function isValidSql(code: Fragment, { sql }: SqlContext): Fragment {
  const characters = sql.lit(CHARACTERS);
  const weights = sql.raw(`array[${WEIGHTS.join()}]`);
  const sum = sql`(select sum((strpos(${characters}, substr(t, i, 1)) - 1) * (${weights})[i]) from generate_series(1, 17) as i)`;
  const check = sql`substr(${characters}, ((31 - ${sum} % 31) % 31)::int + 1, 1) = right(t, 1)`;
  return sql`(select case when t ~ ${sql.lit(PATTERN)} then ${check} else false end from (select ${code} as t offset 0) as given)`;
}

export const isUscc = defineOperator({
  name: 'isUSCC',
  aliases: { 'zh-CN': ['是统一社会信用代码', '是统一信用代码'] },
  group: 'text',
  parameters: [{ kind: 'text' }],
  result: () => boolean,
  blanks: 'custom',
  evaluate: ([value]) => value !== null && isValid(String(value)),
  sql: { postgres: ([value], context) => isValidSql(value!, context) },
  summary: {
    'zh-CN': '是不是 18 位统一社会信用代码（检查校验码）',
    en: 'Whether a text is a unified social credit code of China, its check character right',
  },
  examples: [
    ["isUSCC('91350100M000100Y43')", true],
    ["isUSCC('91350100M000100Y44')", false],
    ["isUSCC('91350100M000100I43')", false],
    ['isUSCC(null)', false],
  ],
});
