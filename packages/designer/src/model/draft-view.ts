import type { AppFiles, Operation } from '@stepwell/definition';
import type { Clash } from './clashes.ts';
import type { KeptOut } from './kept-out.ts';

/** Something that was done, under the name it has in the history. */
export interface Step {
  readonly name: string;
  readonly operations: readonly Operation[];
  readonly inverse: readonly Operation[];
}

/** The draft as it is shown. A new object whenever something changes. */
export interface DraftView {
  readonly files: AppFiles;
  readonly revision: number;
  readonly basedOn: number;
  /** Whether the server has everything that is shown, and why not. */
  readonly saved: 'saved' | 'saving' | 'offline' | KeptOut;
  /** What undo would take back, and what redo would do again, the next first. */
  readonly undoable: readonly Step[];
  readonly redoable: readonly Step[];
  /** Steps of this person that did not fit any more because somebody else was there first. */
  readonly lost: readonly string[];
  /** How the draft was replaced by another while it was looked at, the latest last. */
  readonly renewals: readonly Renewal[];
  /** Where somebody else set the same thing, the latest last. */
  readonly clashes: readonly Clash[];
}

export interface Renewal {
  readonly how: 'published' | 'discarded';
  /** The published version as it is since then. */
  readonly version: number;
}
