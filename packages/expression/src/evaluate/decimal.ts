/**
 * Exact decimal arithmetic: a value is an integer times 10^-scale with |integer| < 2^63, carried as a number while that is
 * exact and as a bigint beyond 2^53. What does not fit is blank (null). The same functions serve JavaScript and SQLite.
 */
export type Decimal = number | bigint;

const POWERS = Array.from({ length: 16 }, (_, n) => 10 ** n);
const BIG_POWERS = Array.from({ length: 40 }, (_, n) => 10n ** BigInt(n));
const LARGEST = 9223372036854775807n;
const SAFE = Number.MAX_SAFE_INTEGER;

const isSafe = (value: number): boolean => value <= SAFE && value >= -SAFE;

/** 10^n as a number, for 0 ≤ n ≤ 15. */
export const powerOfTen = (n: number): number => POWERS[n]!;
const bigPowerOfTen = (n: number): bigint => BIG_POWERS[n]!;

/** A bigint as a decimal in its shortest carrier; null when it does not fit. */
export function fromBig(value: bigint): Decimal | null {
  if (value > LARGEST || value < -LARGEST) return null;
  return value <= 9007199254740991n && value >= -9007199254740991n ? Number(value) : value;
}

/** The same value, or null when it does not fit; never minus zero. */
export const within = (value: Decimal): Decimal | null =>
  typeof value === 'bigint' ? fromBig(value) : isSafe(value) ? value + 0 : null;

function divideNumbers(numerator: number, divisor: number): number {
  const rest = numerator % divisor;
  const quotient = (numerator - rest) / divisor;
  const size = Math.abs(rest);
  if (size === 0 || size < Math.abs(divisor) - size) return quotient + 0;
  return quotient + (numerator < 0 === divisor < 0 ? 1 : -1) + 0;
}

function divideBigs(numerator: bigint, divisor: bigint): bigint {
  const rest = numerator % divisor;
  const quotient = numerator / divisor;
  const size = rest < 0n ? -rest : rest;
  if (size === 0n || size * 2n < (divisor < 0n ? -divisor : divisor)) return quotient;
  return quotient + (numerator < 0n === divisor < 0n ? 1n : -1n);
}

/** A whole number without its last `drop` digits, rounded half away from zero. */
export const roundBig = (value: bigint, drop: number): bigint => (drop > 0 ? divideBigs(value, 10n ** BigInt(drop)) : value);

export function add(a: Decimal, b: Decimal): Decimal | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (isSafe(sum)) return sum + 0;
  }
  return fromBig(BigInt(a) + BigInt(b));
}

export function subtract(a: Decimal, b: Decimal): Decimal | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (isSafe(difference)) return difference + 0;
  }
  return fromBig(BigInt(a) - BigInt(b));
}

/** a × b without its last `drop` digits, rounded half away from zero. */
export function multiply(a: Decimal, b: Decimal, drop: number): Decimal | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (isSafe(product)) return drop ? divideNumbers(product, powerOfTen(drop)) : product + 0;
  }
  const product = BigInt(a) * BigInt(b);
  return fromBig(drop ? divideBigs(product, bigPowerOfTen(drop)) : product);
}

/** a × 10^shift ÷ b, rounded half away from zero; null for a divisor of zero. */
export function divide(a: Decimal, b: Decimal, shift: number): Decimal | null {
  if (b === 0 || b === 0n) return null;
  if (typeof a === 'number' && typeof b === 'number') {
    const numerator = a * powerOfTen(shift);
    if (isSafe(numerator)) return divideNumbers(numerator, b);
  }
  return fromBig(divideBigs(BigInt(a) * bigPowerOfTen(shift), BigInt(b)));
}

/** The middle one of values in any order, of two their average, with `shift` more fraction digits; null where there are none. */
export function middleOf(values: readonly Decimal[], shift: number): Decimal | null {
  if (values.length === 0) return null;
  const inOrder = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const [low, high] = [inOrder[(inOrder.length - 1) >> 1]!, inOrder[inOrder.length >> 1]!];
  return divide(BigInt(low) + BigInt(high), 2, shift);
}

/** The rest of a ÷ b, with the sign of a; null for a divisor of zero. */
export function remainder(a: Decimal, b: Decimal): Decimal | null {
  if (b === 0 || b === 0n) return null;
  if (typeof a === 'number' && typeof b === 'number') return (a % b) + 0;
  return fromBig(BigInt(a) % BigInt(b));
}

export const negate = (a: Decimal): Decimal => (typeof a === 'number' ? -a + 0 : -a);
export const absolute = (a: Decimal): Decimal => (a < 0 ? negate(a) : a);

/** With `digits` more fraction digits; null when it no longer fits. */
export function widen(a: Decimal, digits: number): Decimal | null {
  if (typeof a === 'number') {
    const wide = a * powerOfTen(digits);
    if (isSafe(wide)) return wide;
  }
  return fromBig(BigInt(a) * bigPowerOfTen(digits));
}

/** Like `widen`, but of any size: only to compare with. */
export function widenToCompare(a: Decimal, digits: number): Decimal {
  if (typeof a === 'number') {
    const wide = a * powerOfTen(digits);
    if (isSafe(wide)) return wide;
  }
  return BigInt(a) * bigPowerOfTen(digits);
}

/** Without the last `drop` digits, rounded half away from zero. */
export const roundOff = (a: Decimal, drop: number): Decimal =>
  typeof a === 'number' ? divideNumbers(a, powerOfTen(drop)) : fromBig(divideBigs(a, bigPowerOfTen(drop)))!;

/** Without the last `drop` digits, rounded down. */
export function floorOff(a: Decimal, drop: number): Decimal {
  if (typeof a === 'number') {
    const rest = a % powerOfTen(drop);
    return (a - rest) / powerOfTen(drop) - (rest < 0 ? 1 : 0) + 0;
  }
  const rest = a % bigPowerOfTen(drop);
  return fromBig((a - rest) / bigPowerOfTen(drop) - (rest < 0n ? 1n : 0n))!;
}

/** Without the last `drop` digits, rounded up. */
export const ceilOff = (a: Decimal, drop: number): Decimal => negate(floorOff(negate(a), drop));

/** a × multiplier ÷ divisor, cut off towards zero: never early. */
export function scaleDown(a: Decimal, multiplier: number, divisor: number): Decimal | null {
  if (typeof a === 'number') {
    const product = a * multiplier;
    if (isSafe(product)) return (product - (product % divisor)) / divisor + 0;
  }
  return fromBig((BigInt(a) * BigInt(multiplier)) / BigInt(divisor));
}

/** The digits people write: no trailing zeros, no point without a fraction. */
export function decimalText(a: Decimal, scale: number): string {
  const sign = a < 0 ? '-' : '';
  const digits = String(absolute(a)).padStart(scale + 1, '0');
  if (scale === 0) return sign + digits;
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  return sign + digits.slice(0, -scale) + (fraction ? `.${fraction}` : '');
}

/** Reads digits into an integer of `scale` fraction digits; undefined when they are no such number or do not fit. */
export function parseDecimal(text: string, scale: number): Decimal | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match || (match[3] ?? '').length > scale) return undefined;
  return fromBig(BigInt(match[1]! + match[2]! + (match[3] ?? '').padEnd(scale, '0'))) ?? undefined;
}
