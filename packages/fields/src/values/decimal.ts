import type { Value } from '@stepwell/expression';
import { bad, quote } from './bad.ts';

/** All digits a stored decimal may have. 15 significant digits survive JSON's doubles and stay below 2^53 when scaled. */
export const SIGNIFICANT_DIGITS = 15;
const FIRST_TOO_LONG = 10 ** SIGNIFICANT_DIGITS;

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/** The exact integer `text × 10^scale`. Throws BadValue when `text` is no decimal, has more decimals, or too many digits. */
export function scaleDecimal(text: string, scale: number): number {
  const match = DECIMAL.exec(text);
  if (!match) throw notANumber(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  if (digits === '') return 0;
  const shift = scale + Number(exponent) - fraction.length;
  const kept = shift < 0 ? digits.slice(0, shift) : digits;
  if (shift < 0 && /[^0]/.test(digits.slice(shift))) throw tooPrecise(text, scale);
  if (kept.length + Math.max(shift, 0) > SIGNIFICANT_DIGITS) throw tooManyDigits(text, scale);
  const scaled = Number(`${kept || '0'}${'0'.repeat(Math.max(shift, 0))}`);
  return sign && scaled !== 0 ? -scaled : scaled;
}

/** A JSON number as the integer scaled by 10^scale, without float error. */
export function readDecimal(wire: unknown, scale: number): number {
  if (typeof wire !== 'number' || !Number.isFinite(wire)) throw notANumber(wire);
  // Fifteen digits survive the way to a double and back: where the quotient is the very number, its decimal is this one.
  const scaled = Math.round(wire * 10 ** scale);
  const isExact = Math.abs(scaled) < FIRST_TOO_LONG && scaled / 10 ** scale === wire;
  return isExact ? scaled + 0 : scaleDecimal(String(wire), scale);
}

/** Plain decimal text of a scaled integer, without trailing zeros: 123450 at scale 2 is `1234.5`. */
export function decimalText(value: Value, scale: number): string {
  const scaled = BigInt(value as number | bigint);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/** The JSON number of a scaled integer. */
export const writeDecimal = (value: Value, scale: number): number =>
  // Both are exact, so the quotient is the number nearest to the decimal, as reading its text would give.
  typeof value === 'number' && Number.isSafeInteger(value) && scale <= 22
    ? value / 10 ** scale
    : Number(decimalText(value, scale));

/** Decimal text for people: thousands separated, at least `decimals` fraction digits. */
export function groupDecimal(text: string, decimals = 0): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const padded = fraction.padEnd(decimals, '0');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${padded && `.${padded}`}`;
}

export const notANumber = (value: unknown) =>
  bad('NOT_A_NUMBER', `“${quote(value)}”不是数字，请写成 1234.5 这样`, `“${quote(value)}” is not a number; write it like 1234.5`);

const tooPrecise = (value: unknown, scale: number) =>
  scale === 0
    ? bad(
        'TOO_PRECISE',
        `“${quote(value)}”带有小数，这里只能填整数`,
        `“${quote(value)}” has decimals; only whole numbers fit here`,
      )
    : bad(
        'TOO_PRECISE',
        `“${quote(value)}”的小数超过 ${scale} 位，请四舍五入后再填`,
        `“${quote(value)}” has more than ${scale} decimals; round it first`,
      );

const tooManyDigits = (value: unknown, scale: number) =>
  bad(
    'TOO_MANY_DIGITS',
    `“${quote(value)}”太大，小数点前最多 ${SIGNIFICANT_DIGITS - scale} 位`,
    `“${quote(value)}” is too large; at most ${SIGNIFICANT_DIGITS - scale} digits before the point`,
  );

/** A scaled integer brought to another scale, half away from zero. */
export function roundScaled(value: Value, from: number, to: number): bigint {
  const scaled = BigInt(value as number | bigint);
  if (to >= from) return scaled * 10n ** BigInt(to - from);
  const unit = 10n ** BigInt(from - to);
  const half = scaled < 0n ? -(unit / 2n) : unit / 2n;
  return (scaled + half) / unit;
}
