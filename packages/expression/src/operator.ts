import type { RawBuilder, sql as Sql } from 'kysely';
import type { Checking } from './check/checking.ts';
import type { Typed } from './check/typed.ts';
import type { Environment } from './environment.ts';
import type { Call } from './node.ts';
import type { Schema, Words } from './schema.ts';
import type { Kind, Type } from './type.ts';
import type { Value } from './value.ts';

/** A piece of SQL; always parenthesised or atomic, so that it can stand anywhere. */
export type Fragment = RawBuilder<unknown>;
export type Dialect = 'sqlite' | 'postgres';

export interface SqlContext {
  readonly dialect: Dialect;
  readonly schema: Schema;
  /** kysely's tag, handed over so that browsers never load kysely. */
  readonly sql: typeof Sql;
}

/**
 * The kind of an argument: a type's kind; `integer` = a number without fraction; `same` = like its neighbours after widening;
 * `same number` = a number with the scale of its neighbours; `ordered` = `same`, and of a kind that has an order; `any`;
 * `literal …` = must be written out; `calendar` = the key of a calendar.
 */
export type ParameterKind =
  | Kind
  | 'same'
  | 'same number'
  | 'ordered'
  | 'any'
  | 'integer'
  | 'literal number'
  | 'literal integer'
  | 'literal text'
  | 'calendar';
/** Things of an app that formulas name by their keys. */
export type Named = 'parameter' | 'role' | 'calendar';

export interface Parameter {
  readonly kind: ParameterKind | readonly ParameterKind[];
  /** Of a text that is written out: the key of what it is. */
  readonly names?: Named;
  readonly optional?: boolean;
  /** The last parameter only: may be repeated. */
  readonly many?: boolean;
}

/** An example is documentation, unit test and conformance test in JavaScript, SQLite and Postgres: formula text → plain result. */
export type Example = readonly [formula: string, result: string | number | boolean | null];

export interface Signature {
  readonly types: readonly Type[];
  /** The literal of each argument that is written out, else undefined. */
  readonly literals: readonly (Value | undefined)[];
}

/**
 * A call as people say it, with places for its arguments: `{1}` (in brackets where it has several parts), `{=1}` (as it stands), `{*}`
 * (all of them); a part in `[…]` is left out when it names an argument that is not given.
 */
export interface Said extends Words {
  /** Where the first argument is a date or an instant. */
  readonly time?: Words;
  /** Where the first argument is the present itself. */
  readonly clock?: Words;
}

/** What every operator says of itself, in its own file; the list in operators/index.ts names it once more. */
export interface OperatorWords {
  /** Several operators may share a name: the arguments decide which is meant. */
  readonly name: string;
  readonly aliases: { readonly 'zh-CN': readonly string[]; readonly en?: readonly string[] };
  readonly group: 'logic' | 'number' | 'text' | 'time' | 'list' | 'people' | 'aggregate';
  readonly parameters: readonly Parameter[];
  /** Left out: its name, and its arguments in brackets. */
  readonly said?: Said;
  readonly summary: Words;
  readonly examples: readonly Example[];
}

/** An ordinary function: a value from the values of its arguments. */
export interface FunctionOperator extends OperatorWords {
  readonly result: (signature: Signature) => Type;
  /** `propagate` (default): a blank argument gives blank and `evaluate` never sees one. */
  readonly blanks?: 'propagate' | 'custom';
  readonly evaluate: (args: readonly Value[], environment: Environment, signature: Signature) => Value;
  /** `evaluate` for two values, with what follows from the signature worked out once: for what is called most. */
  readonly pair?: (signature: Signature) => (a: Value, b: Value) => Value;
  /** Without `sqlite`, `evaluate` is called from SQLite; without `postgres`, a query on Postgres refuses the formula. */
  readonly sql?: {
    readonly [dialect in Dialect]?: (args: readonly Fragment[], context: SqlContext, signature: Signature) => Fragment;
  };
  /**
   * Of an operator that writes a duration out: how many of its days are days of a calendar (`2d`); the rest of its value is
   * time. Such a call stays a call (it is not folded into a constant), so that deadlines can tell `2d` from `48h`.
   */
  readonly days?: (signature: Signature) => number;
  /** Reads the clock: at any instant, or constant between local midnights. */
  readonly clock?: 'now' | 'day';
  /** Reads who asks. */
  readonly readsMe?: boolean;
  /** Asks the calendars. */
  readonly readsCalendars?: boolean;
  /** Reads more of the environment than clock, zone and week: who is below whom, who has a role … */
  readonly readsWorld?: boolean;
  /** Of an operator that asks who works here: the fields of `user` that decide its answer, and where from the user asked about they lie. */
  readonly people?: { readonly fields: readonly string[]; readonly lie: 'above' | 'below' | 'anywhere' };
  /**
   * How the result moves when an argument grows: needed to turn a condition into a timer. `sign`: as the sign of the other
   * argument says, which must not read the clock.
   */
  readonly monotone?: readonly ('+' | '-' | 'sign' | undefined)[];
  /**
   * Of an argument in which the result is monotone: its values for which the result is `result` (`from` ≤ value < `until`),
   * the other arguments being as given. A filter on the result can then use an index on the argument.
   */
  readonly preimage?: (known: Known, environment: Environment) => readonly [from: Value, until: Value];
}

/** What is known when the values of one argument are looked for. */
export interface Known {
  readonly argument: number;
  readonly result: Value;
  /** The arguments; the one that is looked for is blank. */
  readonly args: readonly Value[];
  readonly signature: Signature;
}

/** Syntax: gives an expression from its checked arguments (`and`, `if`, `==`, `between` …). */
export interface Construct extends OperatorWords {
  readonly build: (args: readonly Typed[], call: Call, checking: Checking) => Typed | undefined;
}

/** Syntax that must see its arguments as they were written, such as a relation with `where`. */
export interface Form extends OperatorWords {
  /** Whether this call is meant; left out: always. */
  readonly fits?: (call: Call, checking: Checking) => boolean;
  readonly form: (call: Call, checking: Checking) => Typed | undefined;
}

export type Operator = FunctionOperator | Construct | Form;

/** Names the compiler that the object is an operator, and freezes it. */
export const defineOperator = <T extends Operator>(operator: T): T => Object.freeze(operator);
