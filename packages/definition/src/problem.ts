import type { Words } from '@stepwell/expression';

/**
 * What is wrong with data someone wrote, where, and what to do. `path` is a file and a JSON pointer to the wrong value itself
 * (`tables/job.json#/fields/4/table`), or in a request a pointer alone (`#/values/amount`); `from`–`to` is the place in a formula's text.
 */
export interface Problem {
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: Words;
  readonly hint?: Words;
  readonly fix?: string;
  readonly from?: number;
  readonly to?: number;
}
