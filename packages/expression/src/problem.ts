import type { Words } from './schema.ts';

/** What is wrong with a formula, and where: `from`–`to` in its text, or `path` (a JSON pointer) in its JSON-Logic. */
export interface FormulaProblem {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly path?: string;
  readonly message: Words;
  /** What to do, in words. */
  readonly hint?: Words;
  /** The text to put in place of `from`–`to`. */
  readonly fix?: string;
  readonly severity?: 'error' | 'warning';
}
