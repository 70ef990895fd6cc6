import type { Operation, PartDifference, Problem } from '@stepwell/definition';
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

/** Which draft is meant, as far as somebody has seen it. Its name is blank while nothing was done in it. */
export interface SeenDraft {
  readonly draft: string;
  readonly basedOn: number;
  readonly revision: number;
}

/** The draft as the server has it. */
export interface ServerDraft {
  readonly draft: string;
  readonly revision: number;
  readonly basedOn: number;
  readonly files: { readonly [path: string]: unknown };
}

/** What a step is answered with: its own revision, and everything since the one that was seen, itself among it. */
export interface StepAnswer extends Changes {
  readonly revision: number;
}

export interface Changes {
  readonly draft: string;
  readonly changes: readonly Change[];
}

/** The step does not fit the draft any more: somebody changed what it speaks of. */
export class DoesNotFit extends Error {}

/** The draft is gone that was seen: it was published, or given up. */
export class Renewed extends Error {}

/** Whoever designs is not signed in any more. */
export class SignedOut extends Error {}

/** He may not design this app any more, or it is gone. */
export class Shut extends Error {}

/** A step as it is sent. One of a name (`step`) is done once, however often it is sent. */
export interface SentStep extends SeenDraft {
  readonly step: string;
  readonly name: string;
  readonly operations: readonly Operation[];
}

/**
 * The way to the server. `send` rejects with DoesNotFit when the step was refused; it and `since` with Renewed when another draft
 * has taken the place of the one that was seen; any other failure may be tried again.
 */
export interface Transport {
  readonly send: (step: SentStep) => Promise<StepAnswer>;
  readonly since: (seen: SeenDraft) => Promise<Changes>;
  readonly whole: () => Promise<ServerDraft>;
}

/** What publishing means for the records that are there. */
export interface Migration {
  readonly kind: string;
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly message: Words;
  readonly count: number;
  readonly option?: {
    readonly name: string;
    readonly to: readonly { readonly key: string; readonly label: Words }[];
  };
  readonly values?: {
    readonly kept: number;
    readonly changed: number;
    readonly lost: number;
    readonly examples: readonly { readonly id: string; readonly title: string; readonly from: string; readonly to?: string }[];
  };
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
  /** What keeps the draft from going to a few people only. */
  readonly notForSome: readonly Problem[];
  /** Roles that stages and messages go to and in which nobody is. */
  readonly nobodyIn: readonly Problem[];
}
