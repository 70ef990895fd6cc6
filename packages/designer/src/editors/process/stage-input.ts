import type { Process, Stage, Thing } from '@stepwell/definition';
import type { Part } from '../../here/parts.ts';

/** What each cell of a stage's row is given. */
export interface StageInput {
  readonly part: Part;
  readonly process: Process;
  readonly stage: Stage;
  /** As people call it. */
  readonly name: string;
  /** Sets one of the stage's properties, or takes it away; the words stand in the history. What is typed becomes one step. */
  readonly set: (option: keyof Stage, value: unknown, said: string, isTyped?: boolean) => void;
}

/** The stage as what others speak of: equal stages of all processes of a table are one. */
export const stageThing = (process: Process, stage: Stage): Thing => ({ kind: 'stage', within: process.table, key: stage.key });
