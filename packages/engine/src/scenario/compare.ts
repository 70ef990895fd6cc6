import { durationMs, parseDuration, type Type, type Value } from '@stepwell/expression';
import { Temporal } from 'temporal-polyfill';

/** Names of a scenario by the ids of their records. */
export type Names = ReadonlyMap<string, string>;

/** An inner value as scenarios write it: numbers as exact decimals, instants in the app's zone, records by name. */
export function plainOf(type: Type, value: Value, show: { names: Names; timeZone: string }): unknown {
  if (value === null) return null;
  if (type.kind === 'number') return decimalOf(value as number | bigint, type.scale);
  if (type.kind === 'datetime') return instantIn(Number(value), show.timeZone);
  if (typeof value === 'string') return type.kind === 'ref' ? (show.names.get(value) ?? value) : value;
  if (type.kind === 'list') return (value as readonly Value[]).map((item) => plainOf(type.of, item, show));
  if (Array.isArray(value))
    return value.map((item) => (typeof item === 'string' ? (show.names.get(item) ?? item) : (item as unknown)));
  return value;
}

/** Whether a value shown by `plainOf` is what a scenario expects. */
export function isExpected(type: Type, plain: unknown, expected: unknown): boolean {
  if (isBlank(plain) || isBlank(expected)) return isBlank(plain) && isBlank(expected);
  if (type.kind === 'number') return decimal(String(plain)) === decimal(String(expected));
  if (type.kind === 'datetime') return Date.parse(String(plain)) === Date.parse(String(expected));
  if (type.kind === 'duration') return plain === lengthOf(expected);
  if (type.kind === 'boolean') return plain === (expected ?? false);
  return isSame(plain, expected);
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const lengthOf = (expected: unknown): unknown => {
  const duration = typeof expected === 'string' ? parseDuration(expected) : undefined;
  return duration ? durationMs(duration) : expected;
};

/** Deep equality; of objects only the keys that are expected count. */
export function isSame(found: unknown, expected: unknown): boolean {
  if (found === expected) return true;
  if (Array.isArray(expected)) {
    return (
      Array.isArray(found) && found.length === expected.length && expected.every((item, index) => isSame(found[index], item))
    );
  }
  if (typeof expected !== 'object' || expected === null || typeof found !== 'object' || found === null) return false;
  return Object.entries(expected).every(([key, value]) => isSame((found as Record<string, unknown>)[key], value));
}

/** A scaled integer as a decimal without trailing zeros. */
export function decimalOf(value: number | bigint, scale: number): string {
  const digits = String(value)
    .replace('-', '')
    .padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return decimal(`${value < 0 ? '-' : ''}${whole}.${digits.slice(digits.length - scale)}`);
}

/** One writing for equal numbers: `1.50` and `01.5` are `1.5`. */
const decimal = (text: string): string => {
  const [, minus = '', whole = '', fraction = ''] = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(text) ?? [undefined, '', text];
  const digits = `${whole || '0'}${fraction && `.${fraction}`}`;
  return digits === '0' ? digits : minus + digits;
};

const instantIn = (at: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never' });
