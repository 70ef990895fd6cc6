import type { Value } from '@stepwell/expression';
import type { FieldContext } from '../../field-type.ts';
import { roundScaled } from '../../values/decimal.ts';
import { money } from '../money/money.ts';
import { number } from '../number/number.ts';
import { percent } from '../percent/percent.ts';

/** How many fraction digits people are shown of a result that has more. */
const SHOWN_DECIMALS = 4;

/** A number that a formula gave, rounded to what people read: an amount, a percentage or a plain number. */
export function showDecimal(
  { value, scale, show }: { readonly value: Value; readonly scale: number; readonly show: unknown },
  context: FieldContext,
): string {
  const at = (decimals: number) => roundScaled(value, scale, decimals);
  if (show === 'money') return money.format(at(context.moneyDigits), {}, context);
  if (show === 'percent') return percent.format(at(4), {}, context);
  const decimals = Math.min(scale, SHOWN_DECIMALS);
  return number.format(at(decimals), { decimals }, context);
}
