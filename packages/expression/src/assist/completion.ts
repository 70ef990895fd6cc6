import type { Operator } from '../operator.ts';
import type { FieldSchema } from '../schema.ts';
import type { Type } from '../type.ts';

/** Something that can be put into a formula at a place. */
export interface Completion {
  readonly kind: 'field' | 'scope' | 'function' | 'option' | 'parameter' | 'role' | 'calendar' | 'word';
  /** What is put; `caret` is where in it one goes on, left out: behind it. */
  readonly text: string;
  readonly caret?: number;
  /** How it is called. */
  readonly label: string;
  /** What it is besides: its key, what it is called elsewhere. */
  readonly detail?: string;
  readonly type?: Type;
  /** Of a function: what its name can mean. */
  readonly operators?: readonly Operator[];
  /** All names by which it is found. */
  readonly names: readonly string[];
}

export interface Completions {
  /** What is replaced. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly Completion[];
}

/** What things of the app are called that formulas name by their keys, where the app says it. */
export interface AppNames {
  readonly option?: (table: string, field: FieldSchema, value: string) => string | undefined;
  readonly thing?: (kind: 'parameter' | 'role' | 'calendar' | 'scope', key: string) => string | undefined;
}
