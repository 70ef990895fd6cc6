export interface BoundStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What a reader can be asked. `patience`: milliseconds after which the answer is of no use any more. */
export type Ask = { readonly patience?: number } & (
  | { readonly kind: 'rows'; readonly statements: readonly BoundStatement[] }
  | { readonly kind: 'verify' }
  | { readonly kind: 'backup'; readonly to: string }
);

export interface Answer {
  readonly value?: unknown;
  readonly failure?: { readonly message: string; readonly code: string | null };
}

/** Whoever answers questions from committed data. */
export interface Reading {
  ask<T>(ask: Ask): Promise<T>;
  /** Whether abandoned statements still run, so that new ones should be of the kind that can be stopped. */
  readonly isStrained: boolean;
  close(): Promise<void>;
}

/** The message of the failure of a statement that stopped itself because its time was over. */
export const CANCELLED = 'The statement was cancelled';
