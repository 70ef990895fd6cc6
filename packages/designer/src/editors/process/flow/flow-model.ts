import { below, type Operation, type Process, type Stage, stepTo, type Transition } from '@stepwell/definition';
import { addTo } from '../../steps/step-acts.ts';

/** Where a stage stands in the picture, by column and row. */
export interface Spot {
  readonly stage: Stage;
  readonly column: number;
  readonly row: number;
}

/** A way from stage to stage: the one forward that every process has, or one that is listed among its transitions. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** Its place among the transitions; left out for the way forward. */
  readonly listed?: number;
}

/** Every open stage: so a transition names them all. */
export const ANY = '*';

const isLost = ({ category }: Stage): boolean => category === 'lost';

/** The stages from left to right; what is lost stands below, beside the end. */
export function spotsOf({ stages }: Pick<Process, 'stages'>): readonly Spot[] {
  const main = stages.filter((stage) => !isLost(stage));
  const lost = stages.filter(isLost);
  const first = Math.max(0, main.length - lost.length);
  return [
    ...main.map((stage, column) => ({ stage, column, row: 0 })),
    ...lost.map((stage, index) => ({ stage, column: first + index, row: 1 })),
  ];
}

/** The ways a record may go. Ways from every stage are not drawn one by one: the stage they lead to says it. */
export function waysOf({ stages, transitions = [] }: Pick<Process, 'stages' | 'transitions'>): readonly Way[] {
  const main = stages.filter((stage) => !isLost(stage));
  const known = new Set(stages.map(({ key }) => key));
  const forward = main.flatMap((stage, at): Way[] => {
    const next = main[at + 1];
    return next && (stage.category ?? 'open') === 'open' ? [{ from: stage.key, to: next.key }] : [];
  });
  const listed = transitions.flatMap((transition, index) =>
    [transition.from].flat().flatMap((from) => [transition.to].flat().map((to): Way => ({ from, to, listed: index }))),
  );
  return [...forward, ...listed.filter(({ from, to }) => known.has(from) && known.has(to))];
}

/** Whether a stage is reached from every open one: a transition says so, or it is lost and none names it. */
export function isReachedFromAll(stage: Stage, { transitions = [] }: Pick<Process, 'transitions'>): boolean {
  const naming = transitions.filter(({ to }) => [to].flat().includes(stage.key));
  return naming.some(({ from }) => [from].flat().includes(ANY)) || (isLost(stage) && naming.length === 0);
}

/** Adds a way between two stages; undefined where it leads nowhere or is listed already. */
export function addWay(path: string, process: Process, { from, to }: Pick<Way, 'from' | 'to'>): Operation | undefined {
  const isThere = waysOf(process).some((way) => way.from === from && way.to === to && way.listed !== undefined);
  return from === to || isThere ? undefined : addTo(path, process, 'transitions', { from, to });
}

/** The address of a transition. */
export const wayAt = (path: string, transitions: readonly Transition[], index: number): string =>
  below(path, 'transitions', stepTo(transitions, index));

/** One stage stands as itself, several as a list. */
export const oneOrMore = (keys: readonly string[]): string | readonly string[] =>
  keys.length === 1 ? (keys[0] as string) : keys;
