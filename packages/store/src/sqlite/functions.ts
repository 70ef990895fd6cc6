/** A function that SQL may call on every connection; the same arguments always give the same result. */
export interface SqlFunction {
  readonly name: string;
  readonly arity: number;
  readonly run: (...args: readonly unknown[]) => unknown;
}

export const functions: readonly SqlFunction[] = [];
