import type { RawBuilder, sql as Sql } from 'kysely';
import type { Environment } from './environment.ts';
import type { Words } from './schema.ts';
import type { Kind, Type } from './type.ts';
import type { Value } from './value.ts';

/** A piece of SQL; always parenthesised or atomic, so that it can stand anywhere. */
export type Fragment = RawBuilder<unknown>;
export type Dialect = 'sqlite' | 'postgres';

export interface SqlContext {
  readonly dialect: Dialect;
  readonly timeZone: string;
  readonly weekStart: number;
  /** kysely's tag, handed over so that browsers never load kysely. */
  readonly sql: typeof Sql;
}

/**
 * The kind of an argument: a type's kind; `same` = like its neighbours after widening; `any`; `literal …` = must be written out.
 */
export type ParameterKind = Kind | 'same' | 'any' | 'integer' | 'literal number' | 'literal integer' | 'literal text';
export interface Parameter {
  readonly kind: ParameterKind | readonly ParameterKind[];
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

/** An operator or function says everything about itself in its own file; the list in operators/index.ts names it once more. */
export interface Operator {
  readonly name: string;
  readonly aliases: { readonly 'zh-CN': readonly string[]; readonly en?: readonly string[] };
  readonly group: 'logic' | 'number' | 'text' | 'time' | 'list' | 'people' | 'aggregate';
  readonly parameters: readonly Parameter[];
  readonly result: (signature: Signature) => Type;
  /** `propagate` (default): a blank argument gives blank and `evaluate` never sees one. */
  readonly blanks?: 'propagate' | 'custom';
  readonly evaluate: (args: readonly Value[], environment: Environment, signature: Signature) => Value;
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
  /** How the result moves when an argument grows: needed to turn a condition into a timer. */
  readonly monotone?: readonly ('+' | '-' | undefined)[];
  readonly summary: Words;
  readonly examples: readonly Example[];
}

/** Names the compiler that the object is an operator, and freezes it. */
export const defineOperator = <T extends Operator>(operator: T): T => Object.freeze(operator);
