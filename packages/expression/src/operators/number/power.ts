import { digitsOf, fittingNumber, scaleOf } from '../../check/number-type.ts';
import { type Decimal, fromBig, roundBig } from '../../evaluate/decimal.ts';
import { defineOperator, type Signature } from '../../operator.ts';
import { checked } from '../../sql/checked.ts';
import { MAX_SCALE } from '../../type.ts';
import { given } from '../given.ts';

const MOST = 20;

/** The exponent that is written out; undefined where it is none of 0 … 20. */
function exponentOf({ literals: [, exponent] }: Signature): number | undefined {
  const value = Number(exponent);
  return value >= 0 && value <= MOST ? value : undefined;
}

/** The scale and digits of the power; rounded once, to at most 6 decimals. */
function sizeOf(signature: Signature): { readonly scale: number; readonly digits: number } {
  const exponent = exponentOf(signature) ?? 0;
  const [type] = signature.types;
  return { scale: Math.min(scaleOf(type) * exponent, MAX_SCALE), digits: Math.max(digitsOf(type) * exponent, 1) };
}

export const power = defineOperator({
  name: 'power',
  aliases: { 'zh-CN': ['乘方'] },
  group: 'number',
  parameters: [{ kind: 'number' }, { kind: 'literal integer' }],
  result: (signature) => {
    const { scale, digits } = sizeOf(signature);
    return fittingNumber(scale, digits);
  },
  evaluate: ([base], _, signature) => {
    const exponent = exponentOf(signature);
    if (exponent === undefined) return null;
    const exact = BigInt(base as Decimal) ** BigInt(exponent);
    return fromBig(roundBig(exact, scaleOf(signature.types[0]) * exponent - sizeOf(signature).scale));
  },
  sql: {
    postgres: ([base], context, signature) => {
      const exponent = exponentOf(signature);
      if (exponent === undefined) return context.sql`null::numeric`;
      const product = exponent === 0 ? 'case when a is not null then 1::numeric end' : Array(exponent).fill('a').join(' * ');
      const { scale, digits } = sizeOf(signature);
      const rounded = given({ a: base }, context.sql.raw(`round(${product}, ${scale})`), context);
      return checked(rounded, context, { scale, digits });
    },
  },
  summary: {
    'zh-CN': '数字的 n 次方（n 为 0 到 20 的整数，最多 6 位小数）',
    en: 'A number to the power of a whole number from 0 to 20, to at most 6 decimals',
  },
  examples: [
    ['power(1.05, 2)', 1.1025],
    ['power(-2, 3)', -8],
    ['power(7, 0)', 1],
  ],
});
