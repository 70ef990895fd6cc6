import type { Row, Words } from '@stepwell/expression';

/** What a command did not stop at; `record` is the one it speaks of. */
export interface Warning {
  readonly key: string;
  readonly message: Words;
  readonly record?: string;
}

/** What a command did: the record as it is now (inner values), how to take it back, and what it was warned of. */
export interface Outcome {
  readonly table: string;
  readonly id: string;
  readonly row: Row;
  readonly undo?: string;
  readonly warnings?: readonly Warning[];
}
