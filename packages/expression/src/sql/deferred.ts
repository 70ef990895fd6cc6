import type { Expression } from '../check/expression.ts';
import type { Environment } from '../environment.ts';
import { compile } from '../evaluate/compile.ts';
import { type Decimal, decimalText } from '../evaluate/decimal.ts';
import type { Dialect } from '../operator.ts';
import type { Type } from '../type.ts';
import type { Value } from '../value.ts';

/**
 * A parameter whose value is known only when the statement runs (`now()`, `me`, a parameter of the app): the text of the
 * statement stays the same, so that it can be kept prepared.
 */
export class Deferred {
  readonly type: Type;
  readonly evaluate: (environment: Environment) => Value;
  constructor(type: Type, evaluate: (environment: Environment) => Value) {
    this.type = type;
    this.evaluate = evaluate;
  }
}

/** The deferred value of an expression that reads no row. */
export function deferred(expression: Expression): Deferred {
  const run = compile(expression);
  return new Deferred(expression.type, (environment) => run(environment.row, environment, undefined));
}

/** The values of a compiled statement's parameters, for one execution. */
export function bindParameters(parameters: readonly unknown[], environment: Environment, dialect: Dialect): unknown[] {
  return parameters.map((parameter) =>
    parameter instanceof Deferred ? encode(parameter.evaluate(environment), parameter.type, dialect) : parameter,
  );
}

/** An inner value as the driver takes it: SQLite gets whole numbers as bigint (a JavaScript number would arrive as REAL). */
export function encode(value: Value, type: Type, dialect: Dialect): unknown {
  if (value === null || value === undefined) return null;
  return dialect === 'sqlite' ? encodeForSqlite(value) : encodeForPostgres(value, type);
}

function encodeForSqlite(value: Value): unknown {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number') return BigInt(value);
  return typeof value === 'object' ? JSON.stringify(value, bigints) : value;
}

function encodeForPostgres(value: Value, type: Type): unknown {
  if (Array.isArray(value)) return value.map((item: Value) => encodeForPostgres(item, type.kind === 'list' ? type.of : type));
  if (type.kind === 'number') return decimalText(value as Decimal, type.scale);
  if (type.kind === 'datetime') return new Date(Number(value)).toISOString();
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return typeof value === 'object' ? JSON.stringify(value, bigints) : value;
}

const bigints = (_key: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
