import type { Operation, PartDifference } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';

/** A step as the server did it. */
export interface Change {
  readonly revision: number;
  readonly name: string;
  readonly operations: readonly Operation[];
  readonly inverse: readonly Operation[];
  readonly by: string;
  readonly at: string;
}

/** The draft as the server has it. */
export interface ServerDraft {
  readonly revision: number;
  readonly basedOn: number;
  readonly files: { readonly [path: string]: unknown };
}

/** What a step is answered with: its own revision, and everything since the one that was seen, itself among it. */
export interface StepAnswer {
  readonly revision: number;
  readonly changes: readonly Change[];
}

/** The step does not fit the draft any more: somebody changed what it speaks of. */
export class DoesNotFit extends Error {}

/** The way to the server. `send` rejects with DoesNotFit when the step was refused; any other failure may be tried again. */
export interface Transport {
  readonly send: (step: {
    readonly revision: number;
    readonly name: string;
    readonly operations: readonly Operation[];
  }) => Promise<StepAnswer>;
  readonly since: (revision: number) => Promise<readonly Change[]>;
}

/** What publishing means for the records that are there. */
export interface Migration {
  readonly kind: string;
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly message: Words;
  readonly count: number;
  readonly stage?: {
    readonly process: string;
    readonly key: string;
    readonly to: readonly { readonly key: string; readonly label: Words }[];
  };
}

/** The draft beside what is published: what differs, and what publishing means for the records. */
export interface Review {
  readonly revision: number;
  readonly parts: readonly PartDifference[];
  readonly plan: readonly Migration[];
}
