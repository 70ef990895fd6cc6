/** A formula as it is written: one node per piece, with its place in the text (`from`, `to`) or in the JSON (`path`). */
export type Node = Literal | Variable | ListNode | Call;

export interface Place {
  readonly from: number;
  readonly to: number;
  /** JSON pointer, when the formula came as JSON-Logic. */
  readonly path?: string;
}
export interface Literal extends Place {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
  /** The digits of a number, without trailing zeros: how many stand after the point is its scale. */
  readonly raw?: string;
}
export interface Variable extends Place {
  readonly kind: 'variable';
  /** Dotted path of names: `customer.level`, `record.amount`; '' is the element of a list (`@`). */
  readonly name: string;
  readonly bracketed?: boolean;
}
export interface ListNode extends Place {
  readonly kind: 'list';
  readonly items: readonly Node[];
}
export interface Call extends Place {
  readonly kind: 'call';
  /** The stored name of a known operator, else as written. `rows where condition` is `filter`. */
  readonly operator: string;
  readonly args: readonly Node[];
  readonly operatorFrom?: number;
  readonly operatorTo?: number;
}

/** JSON-Logic: what is stored. */
export type Logic = null | boolean | number | string | readonly Logic[] | { readonly [operator: string]: Logic };
