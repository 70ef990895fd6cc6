import type { Operation } from '@stepwell/definition';

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
