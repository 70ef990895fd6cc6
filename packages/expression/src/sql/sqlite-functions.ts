import { addMonths, dayNumber, dayText, instantWithin } from '../evaluate/day.ts';
import {
  ceilOff,
  type Decimal,
  decimalText,
  divide,
  floorOff,
  fromBig,
  middleOf,
  multiply,
  roundOff,
  scaleDown,
  within,
} from '../evaluate/decimal.ts';
import { localDate } from '../evaluate/zone.ts';
import type { Value } from '../value.ts';
import { callOperator } from './call-operator.ts';

/** A function that SQLite calls: register it `deterministic`, with `safeIntegers`; arity -1 takes any number of arguments. */
export interface SqliteFunction {
  readonly name: string;
  readonly arity: number;
  readonly run: (...args: unknown[]) => unknown;
}

/** An argument as SQLite hands it over: an integer comes as bigint, and as a float only after leaving 64 bits. */
const received = (value: unknown): Value => (typeof value === 'bigint' ? (fromBig(value) ?? value) : (value as Value));

/** A result as SQLite must get it: a number would become a float. */
export const returned = (value: Value): unknown => {
  if (typeof value === 'number') return BigInt(value);
  if (typeof value === 'boolean') return value ? 1n : 0n;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
};

/** A function of values that are there: a blank argument gives blank. */
const define = (name: string, arity: number, compute: (...args: never[]) => Value): SqliteFunction => ({
  name,
  arity,
  run: (...args) => (args.includes(null) ? null : returned(compute(...(args.map(received) as never[])))),
});

const isWhole = (value: Decimal): boolean => typeof value === 'bigint' || Number.isSafeInteger(value);

/** The whole numbers of a JSON list, to the last digit; blanks are left out. */
const decimalsIn = (list: string): Decimal[] =>
  list
    .slice(1, -1)
    .split(',')
    .filter((item) => item !== '' && item !== 'null')
    .map((item) => fromBig(BigInt(item))!);

/** The functions that formulas' SQL calls; every connection needs them. */
export const sqliteFunctions: readonly SqliteFunction[] = [
  define('fx_chk', 1, (a: Decimal) => (isWhole(a) ? within(a) : null)),
  define('fx_mul', 3, (a: Decimal, b: Decimal, drop: number) => multiply(a, b, drop)),
  define('fx_div', 3, (a: Decimal, b: Decimal, shift: number) => divide(a, b, shift)),
  define('fx_middle', 2, (list: string, shift: number) => middleOf(decimalsIn(list), shift)),
  define('fx_round', 2, (a: Decimal, drop: number) => roundOff(a, drop)),
  define('fx_floor', 2, (a: Decimal, drop: number) => floorOff(a, drop)),
  define('fx_ceil', 2, (a: Decimal, drop: number) => ceilOff(a, drop)),
  define('fx_scale', 3, (a: Decimal, multiplier: number, divisor: number) => scaleDown(a, multiplier, divisor)),
  define('fx_text', 2, (a: Decimal, scale: number) => decimalText(a, scale)),
  define('fx_instant', 2, (instant: number, duration: Decimal) => instantWithin(instant + Number(duration))),
  define('fx_day', 2, (day: string, count: Decimal) => dayText(dayNumber(day) + Number(count))),
  define('fx_months', 2, (day: string, months: Decimal) => addMonths(day, Number(months))),
  define('fx_date', 2, (instant: number, zone: string) => localDate(instant, zone)),
  {
    name: 'fx_call',
    arity: -1,
    run: (about, now, ...args) => returned(callOperator(String(about), Number(now), args.map(received))),
  },
];
