import { fittingNumber, mayOverflow, productType, scaleOf } from '../../check/number-type.ts';
import { type Decimal, multiply as multiplyDecimals } from '../../evaluate/decimal.ts';
import { defineOperator, type Signature } from '../../operator.ts';
import { checked } from '../../sql/checked.ts';

/** The digits by which the exact product is longer than the result. */
const surplus = ({ types }: Signature): number => scaleOf(types[0]) + scaleOf(types[1]) - productType(types).scale;

const isPlain = (signature: Signature): boolean => {
  const { scale, digits } = productType(signature.types);
  return surplus(signature) === 0 && !mayOverflow(scale, digits);
};

export const multiply = defineOperator({
  name: '*',
  aliases: { 'zh-CN': ['乘'] },
  group: 'number',
  parameters: [{ kind: 'number' }, { kind: 'number' }],
  result: ({ types }) => {
    const { scale, digits } = productType(types);
    return fittingNumber(scale, digits);
  },
  evaluate: ([a, b], _, signature) => multiplyDecimals(a as Decimal, b as Decimal, surplus(signature)),
  pair: (signature) => {
    const drop = surplus(signature);
    return (a, b) => multiplyDecimals(a as Decimal, b as Decimal, drop);
  },
  sql: {
    sqlite: ([a, b], { sql }, signature) =>
      isPlain(signature) ? sql`(${a} * ${b})` : sql`fx_mul(${a}, ${b}, ${sql.raw(String(surplus(signature)))})`,
    postgres: ([a, b], context, signature) => {
      const { sql } = context;
      const type = productType(signature.types);
      if (isPlain(signature)) return sql`(${a} * ${b})`;
      return checked(sql`round(${a} * ${b}, ${sql.raw(String(type.scale))})`, context, type);
    },
  },
  monotone: ['sign', 'sign'],
  summary: {
    'zh-CN': '两个数相乘（最多 6 位小数，四舍五入）',
    en: 'The product of two numbers, rounded to at most 6 decimals',
  },
  examples: [
    ['12.7 * 0.35', 4.445],
    ['1.00001 * 0.05', 0.050001],
    ['-2 * null', null],
  ],
});
