import type { Operator, Signature } from '../operator.ts';
import type { Type } from '../type.ts';
import type { Value } from '../value.ts';

/** The typed tree that every interpreter (JavaScript, SQL, timer) reads. Made by the checker only. */
export type Expression = { readonly type: Type } & (
  | { readonly kind: 'constant'; readonly value: Value }
  | FieldRead
  | { readonly kind: 'scope'; readonly name: string }
  | { readonly kind: 'widen'; readonly operand: Expression; readonly by: number }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | {
      readonly kind: 'compare';
      readonly operator: '==' | '!=' | '<' | '<=' | '>' | '>=';
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'if';
      readonly branches: readonly { readonly when: Expression; readonly result: Expression }[];
      readonly otherwise: Expression;
    }
  | { readonly kind: 'coalesce'; readonly operands: readonly Expression[] }
  | { readonly kind: 'empty'; readonly operand: Expression }
  | { readonly kind: 'in'; readonly operand: Expression; readonly items: readonly Expression[] }
  | { readonly kind: 'contains'; readonly list: Expression; readonly item: Expression }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'time'; readonly operator: '+' | '-'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly operator: Operator; readonly args: readonly Expression[]; readonly signature: Signature }
  | { readonly kind: 'parameter'; readonly key: string; readonly at?: Expression }
  | Aggregate
);

/** A field of a row: `scope` names which row (undefined = the innermost), `path` the to-one relations to follow. */
export interface FieldRead {
  readonly kind: 'field';
  readonly scope?: string;
  readonly path: readonly { readonly relation: string; readonly table: string }[];
  readonly field: string;
  readonly table: string;
}

export interface Aggregate {
  readonly kind: 'aggregate';
  readonly operator: 'count' | 'sum' | 'avg' | 'min' | 'max' | 'some' | 'all' | 'none' | 'first' | 'last' | 'distinctCount';
  /** The rows it runs over: a to-many relation (perhaps behind to-one ones), a list, or the rows of the query's group. */
  readonly over:
    | {
        readonly kind: 'relation';
        readonly scope?: string;
        readonly path: FieldRead['path'];
        readonly relation: string;
        readonly owner: string;
        readonly table: string;
      }
    | { readonly kind: 'list'; readonly list: Expression }
    | { readonly kind: 'rows'; readonly table: string };
  readonly where?: Expression;
  readonly body?: Expression;
  readonly order?: Expression;
}
