import type { FunctionOperator, Signature } from '../operator.ts';
import type { Type } from '../type.ts';
import type { Value } from '../value.ts';

/**
 * The typed tree that every interpreter (JavaScript, SQL, timer) reads. Made by the checker only.
 * An expression of type boolean is never blank. Rows nest: an aggregate's `where` and `body`, and the body of `within`, speak
 * of an inner row; `up` counts how many rows further out a name is found (left out: 0, the innermost).
 */
export type Expression = { readonly type: Type } & Shape;
type Shape =
  | { readonly kind: 'constant'; readonly value: Value }
  | FieldRead
  /** The value of a scope; the id, where the scope is a row. */
  | { readonly kind: 'scope'; readonly name: string }
  /** The current element of a list that an aggregate runs over. */
  | { readonly kind: 'item' }
  | Within
  | Widen
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | Compare
  | Choice
  | { readonly kind: 'coalesce'; readonly operands: readonly Expression[] }
  | { readonly kind: 'empty'; readonly operand: Expression }
  | { readonly kind: 'in'; readonly operand: Expression; readonly items: readonly Expression[] }
  | { readonly kind: 'contains'; readonly list: Expression; readonly item: Expression }
  /** An item that is a list stands for its own items. */
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | {
      readonly kind: 'call';
      readonly operator: FunctionOperator;
      readonly args: readonly Expression[];
      readonly signature: Signature;
    }
  /** The value in force for the row `up` rows out, now or at an instant. */
  | { readonly kind: 'parameter'; readonly key: string; readonly up?: number; readonly at?: Expression }
  | Aggregate;

export interface Step {
  readonly relation: string;
  /** The table that has the relation. */
  readonly owner: string;
  /** The table it leads to. */
  readonly table: string;
}

/** Which row is meant: a scope's, or the row `up` rows out, and from there along to-one relations. */
export interface Whose {
  readonly scope?: string;
  readonly up?: number;
  readonly path: readonly Step[];
}

export interface FieldRead extends Whose {
  readonly kind: 'field';
  readonly field: string;
  /** The table that has the field. */
  readonly table: string;
}

/** An expression about another row, such as a formula that is computed at read, reached along a path; blank without that row. */
export interface Within extends Whose {
  readonly kind: 'within';
  readonly table: string;
  readonly body: Expression;
}

/** A number with more fraction digits. `compare`: only to be compared, so that it never overflows to blank. */
export interface Widen {
  readonly kind: 'widen';
  readonly operand: Expression;
  readonly by: number;
  readonly compare?: boolean;
}

export type CompareOperator = '==' | '!=' | '<' | '<=' | '>' | '>=';
export interface Compare {
  readonly kind: 'compare';
  readonly operator: CompareOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Choice {
  readonly kind: 'if';
  readonly branches: readonly { readonly when: Expression; readonly result: Expression }[];
  readonly otherwise: Expression;
}

export type AggregateOperator =
  | 'count'
  | 'sum'
  | 'avg'
  | 'median'
  | 'min'
  | 'max'
  | 'some'
  | 'all'
  | 'none'
  | 'first'
  | 'last'
  | 'distinctCount'
  | 'join'
  /** The bodies as a list, blanks included, in the order of the rows. */
  | 'collect';

/** Stands between joined texts where nothing else is said. */
export const SEPARATOR = '、';

export interface Aggregate {
  readonly kind: 'aggregate';
  readonly operator: AggregateOperator;
  readonly over: Over;
  readonly where?: Expression;
  readonly body?: Expression;
  readonly order?: Expression;
  /** Of `join`: what stands between the texts. */
  readonly separator?: string;
}

/** The rows an aggregate runs over: a to-many relation, rows that are there already, or a list. */
export type Over = RelationOver | RowsOver | { readonly kind: 'list'; readonly list: Expression };

/** The rows of a scope; without one, those of the query's group, or (`through`) the rows a relation of any of these gives, each once. */
export interface RowsOver {
  readonly kind: 'rows';
  readonly table: string;
  readonly scope?: string;
  readonly through?: Omit<RelationOver, 'kind' | 'scope' | 'up'>;
}

export interface RelationOver extends Whose {
  readonly kind: 'relation';
  readonly relation: string;
  /** The table that has the relation, and the one whose rows it gives. */
  readonly owner: string;
  readonly table: string;
}
