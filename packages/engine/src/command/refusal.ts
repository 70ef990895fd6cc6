import type { Problem } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';

/** One thing that stands between a record and what was asked of it. */
export interface Missing {
  readonly kind: 'field' | 'file' | 'checkpoint' | 'approval' | 'check' | 'stage';
  readonly key: string;
  readonly label: Words;
  readonly message: Words;
}

/** Why: which condition, with which values. */
export interface Why {
  readonly condition?: string;
  readonly values?: { readonly [name: string]: unknown };
  readonly words: Words;
}

export interface RefusalDetails {
  readonly problems?: readonly Problem[];
  readonly missing?: readonly Missing[];
  readonly why?: Why;
  readonly current?: unknown;
}

/** Not allowed or not possible: the command did nothing. `code` is one of the catalogue (refusals.ts), which fixes its HTTP status and words. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly words: Words;
  readonly details: RefusalDetails;
  constructor(entry: { code: string; status: number; words: Words }, details: RefusalDetails = {}) {
    super(entry.words.en);
    this.code = entry.code;
    this.status = entry.status;
    this.words = entry.words;
    this.details = details;
  }
}
