import { type AppFiles, below, type Operation, type Problem, type Process, placeOf, type Stage } from '@stepwell/definition';
import type { DesignWord } from '../words/words.ts';
import { processesIn } from './read-parts.ts';

/** What mends a problem of one kind with one press, and how the button calls it. */
interface Remedy {
  readonly word: DesignWord;
  readonly operations: (files: AppFiles, problem: Problem) => readonly Operation[] | undefined;
}

/** By the code of a problem what can be done about it that no single word says. */
export const REMEDIES: { readonly [code: string]: Remedy } = {
  UNREACHABLE_STAGE: { word: 'fix.addWay', operations: addWayTo },
  DEADLINE_WITHOUT_PERSON: { word: 'fix.givePerson', operations: giveCreator },
};

interface Spot {
  readonly path: string;
  readonly process: Process;
  readonly stage: Stage;
  readonly index: number;
}

/** The stage that a problem is about. */
function spotOf(files: AppFiles, { path: at }: Problem): Spot | undefined {
  const { file, steps } = placeOf(at);
  const process = processesIn(files).find(({ path }) => path === file)?.process;
  const index = Number(steps[1]);
  const stage = steps[0] === 'stages' ? process?.stages[index] : undefined;
  return process && stage && { path: file, process, stage, index };
}

/** A way to a stage nobody reaches, from the last stage before it in which a record is still under way. */
function addWayTo(files: AppFiles, problem: Problem): readonly Operation[] | undefined {
  const spot = spotOf(files, problem);
  const isOpen = ({ category = 'open' }: Stage) => category === 'open';
  const from = spot?.process.stages.slice(0, spot.index).findLast(isOpen);
  if (!spot || !from) return undefined;
  const way = { from: from.key, to: spot.stage.key };
  const at = below(spot.path, 'transitions');
  return [spot.process.transitions ? { op: 'insert', at, value: way } : { op: 'set', at, value: [way] }];
}

/** A deadline of which nobody would hear is told to whoever made the record. */
function giveCreator(files: AppFiles, problem: Problem): readonly Operation[] | undefined {
  const spot = spotOf(files, problem);
  return spot && [{ op: 'set', at: below(spot.path, 'stages', `@${spot.stage.key}`, 'assignee'), value: 'created_by' }];
}
