import type { Words } from '@stepwell/expression';

/** With this begin the keys under which templates are tried; nothing is installed for it. */
export const TRIAL = 'try_';

/** An app that others can begin with: what it is about, and what is in it. */
export interface WireTemplate {
  readonly key: string;
  /** The key of the practice space in which it can be tried. */
  readonly trial: string;
  readonly label: Words;
  readonly help: Words | null;
  readonly tables: readonly Words[];
  readonly processes: readonly {
    readonly label: Words;
    readonly stages: readonly { readonly label: Words; readonly category: string }[];
  }[];
  readonly pages: readonly Words[];
  readonly roles: readonly Words[];
}
