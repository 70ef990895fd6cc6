import { type Decimal, roundOff, widen } from '../../evaluate/decimal.ts';
import { defineOperator, type Fragment, type SqlContext } from '../../operator.ts';
import { text } from '../../type.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS = ['', '拾', '佰', '仟', '万', '拾', '佰', '仟', '亿', '拾', '佰', '仟', '万', '拾', '佰', '仟'];
/** How the zeros of a number that is spelled digit by digit are drawn together; in this order. */
const RULES: readonly (readonly [pattern: string, put: string])[] = [
  ['零[拾佰仟]', '零'],
  ['零+', '零'],
  ['零([万亿])', '$1'],
  ['亿万', '亿零'],
  ['零+', '零'],
  ['零$', ''],
];

function spell(whole: string): string {
  const digits = [...whole].map((digit, index) => DIGITS[Number(digit)]! + UNITS[whole.length - 1 - index]!);
  return RULES.reduce((words, [pattern, put]) => words.replace(new RegExp(pattern, 'g'), put), digits.join(''));
}

function amount(cents: Decimal): string | null {
  const digits = String(cents < 0 ? -cents : cents).padStart(3, '0');
  const whole = digits.slice(0, -2);
  if (whole.length > UNITS.length) return null;
  const yuan = whole === '0' ? '' : `${spell(whole)}元`;
  const [jiao, fen] = [...digits.slice(-2)].map((digit) => (digit === '0' ? '' : DIGITS[Number(digit)]!));
  if (!jiao && !fen) return `${cents < 0 ? '负' : ''}${yuan || '零元'}整`;
  const cent = fen ? `${fen}分` : '整';
  return `${cents < 0 ? '负' : ''}${yuan}${jiao ? `${jiao}角` : yuan && '零'}${cent}`;
}

function amountSql(value: Fragment, { sql }: SqlContext): Fragment {
  const list = sql.raw(`array[${UNITS.map((unit) => `'${unit}'`).join()}]`);
  const digit = (place: Fragment) => sql`substr(${sql.lit(DIGITS)}, substr(d, ${place}, 1)::int + 1, 1)`;
  const spelled = sql`(select string_agg(${digit(sql`i`)} || (${list})[length(d) - 1 - i], '' order by i)
    from generate_series(1, length(d) - 2) as i)`;
  const whole = RULES.reduce(
    (words, [pattern, put]) => sql`regexp_replace(${words}, ${sql.lit(pattern)}, ${sql.lit(put.replace('$', '\\'))}, 'g')`,
    spelled,
  );
  const yuan = sql`case when length(d) > 3 or left(d, 1) <> '0' then ${whole} || '元' else '' end`;
  const [jiao, fen] = [digit(sql`length(d) - 1`), digit(sql`length(d)`)];
  return sql`(select case when length(d) <= ${sql.raw(String(UNITS.length + 2))} then
      case when v < 0 then '负' else '' end || case
        when right(d, 2) = '00' then case when y = '' then '零元' else y end || '整'
        when right(d, 1) = '0' then y || ${jiao} || '角整'
        when substr(d, length(d) - 1, 1) = '0' then y || case when y = '' then '' else '零' end || ${fen} || '分'
        else y || ${jiao} || '角' || ${fen} || '分' end end
    from (select v, d, ${yuan} as y from (select v, lpad(abs(v)::bigint::text, greatest(length(abs(v)::bigint::text), 3), '0') as d
      from (select round(round(${value}, 2) * 100, 0) as v) as a) as b) as c)`;
}

export const rmbUpper = defineOperator({
  name: 'rmbUpper',
  aliases: { 'zh-CN': ['人民币大写'] },
  group: 'text',
  parameters: [{ kind: 'number' }],
  result: () => text,
  evaluate: ([value], _, { types: [type] }) => {
    const scale = type?.kind === 'number' ? type.scale : 0;
    const cents = scale > 2 ? roundOff(value as Decimal, scale - 2) : widen(value as Decimal, 2 - scale);
    return cents === null ? null : amount(cents);
  },
  sql: { postgres: ([value], context) => amountSql(value!, context) },
  summary: {
    'zh-CN': '金额的人民币大写（四舍五入到分）',
    en: 'An amount in Chinese capital numerals, as cheques and contracts need it',
  },
  examples: [
    ['rmbUpper(10050.05)', '壹万零伍拾元零伍分'],
    ['rmbUpper(100004034)', '壹亿零肆仟零叁拾肆元整'],
    ['rmbUpper(-0.5)', '负伍角整'],
    ['rmbUpper(0)', '零元整'],
    ['rmbUpper(1.995)', '贰元整'],
  ],
});
