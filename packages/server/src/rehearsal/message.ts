import type { Bundle, Problem } from '@stepwell/definition';
import type { RefusalDetails, RehearsalAsk, WireRehearsal, WireScenarioResult } from '@stepwell/engine';
import type { Words } from '@stepwell/expression';

/** A draft to be tried. The same `name` means the same files. */
export interface Trial {
  readonly name: string;
  readonly files: Bundle;
  readonly now: number;
}

export interface Ask extends Trial {
  readonly work: { readonly rehearse: RehearsalAsk } | { readonly scenarios: 'all' | string };
}

/** What the thread answers: first, once, that it is ready; then a message for each that it got. */
export type Answer =
  | { readonly ready: true }
  | { readonly run: Omit<WireRehearsal, 'revision'> }
  | { readonly results: readonly WireScenarioResult[] }
  /** The draft must be mended first. */
  | { readonly problems: readonly Problem[] }
  | {
      readonly refusal: {
        readonly code: string;
        readonly status: number;
        readonly words: Words;
        readonly details: RefusalDetails;
      };
    }
  | { readonly bug: string };
