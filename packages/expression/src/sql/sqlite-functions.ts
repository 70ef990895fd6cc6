import type { Environment } from '../environment.ts';
import { dayNumber, dayText, instantWithin } from '../evaluate/day.ts';
import { ceilOff, type Decimal, divide, floorOff, fromBig, multiply, roundOff, scaleDown, within } from '../evaluate/decimal.ts';
import type { FunctionOperator, Signature } from '../operator.ts';
import { operators } from '../operators/index.ts';
import type { Value } from '../value.ts';
import { keyOf } from './operator-key.ts';

/** A function that formulas call in SQLite. `arity` −1: any number of arguments. Whole numbers come and go as bigint. */
export interface SqliteFunction {
  readonly name: string;
  readonly arity: number;
  readonly run: (...args: unknown[]) => unknown;
}

type Inner = (...args: never[]) => Value;

/** A blank argument gives blank; a REAL can only come from integers that left 64 bits, and is blank too. */
const define = (name: string, arity: number, inner: Inner): SqliteFunction => ({
  name,
  arity,
  run: (...args) => {
    const values = args.map(fromSqlite);
    return values.includes(null) ? null : toSqlite(inner(...(values as never[])));
  },
});

function fromSqlite(value: unknown): Value {
  if (typeof value === 'bigint') return fromBig(value);
  return typeof value === 'number' && !Number.isSafeInteger(value) ? null : (value as Value);
}

const toSqlite = (value: Value): unknown => {
  if (typeof value === 'number') return BigInt(value);
  if (typeof value === 'boolean') return value ? 1n : 0n;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
};

const calls = new Map<string, (args: readonly Value[]) => Value>();

/** What an operator without SQL of its own does: the very function that JavaScript calls. */
function call(key: unknown, surroundings: unknown, ...args: unknown[]): unknown {
  const name = `${String(key)} ${String(surroundings)}`;
  let run = calls.get(name);
  if (!run) {
    run = prepare(String(key), String(surroundings));
    calls.set(name, run);
  }
  return toSqlite(run(args.map(fromSqlite)));
}

function prepare(key: string, surroundings: string): (args: readonly Value[]) => Value {
  const operator = operators.find(
    (candidate): candidate is FunctionOperator => 'evaluate' in candidate && keyOf(candidate) === key,
  );
  if (!operator) throw new Error(`No operator ${key}`);
  const { types, literals, ...rest } = JSON.parse(surroundings) as Signature &
    Pick<Environment, 'timeZone' | 'weekStart' | 'fiscalYearStart'>;
  const environment: Environment = { row: null, now: 0, ...rest };
  const signature: Signature = { types, literals };
  return (args) => {
    const values = args.map((value, index) => (types[index]?.kind === 'boolean' ? value === 1 : value));
    if (operator.blanks !== 'custom' && values.includes(null)) return null;
    return operator.evaluate(values, environment, signature);
  };
}

/** Everything formulas need in SQLite; install each on every connection as deterministic, with safe integers. */
export const sqliteFunctions: readonly SqliteFunction[] = [
  define('fx_chk', 1, (value: Decimal) => within(value)),
  define('fx_mul', 3, (a: Decimal, b: Decimal, drop: number) => multiply(a, b, drop)),
  define('fx_div', 3, (a: Decimal, b: Decimal, shift: number) => divide(a, b, shift)),
  define('fx_round', 2, (a: Decimal, drop: number) => roundOff(a, drop)),
  define('fx_floor', 2, (a: Decimal, drop: number) => floorOff(a, drop)),
  define('fx_ceil', 2, (a: Decimal, drop: number) => ceilOff(a, drop)),
  define('fx_scale', 3, (a: Decimal, multiplier: number, divisor: number) => scaleDown(a, multiplier, divisor)),
  define('fx_instant', 2, (instant: Decimal, duration: Decimal) => instantWithin(Number(instant) + Number(duration))),
  define('fx_day', 2, (day: string, count: Decimal) => dayText(dayNumber(day) + Number(count))),
  { name: 'fx_call', arity: -1, run: call },
];
