import type { App, Process, Stage } from '@stepwell/definition';
import { processesOf } from '@stepwell/definition';

export type StageState = 'done' | 'current' | 'next';

export interface StageStep {
  readonly stage: Stage;
  readonly state: StageState;
}

/** The process a record is in: the one it names; where that is gone the one that takes whatever no other does. */
export function processOf(app: App, table: string, values: { readonly [field: string]: unknown }): Process | undefined {
  const processes = processesOf(app, table);
  const named = processes.find((process) => process.key === values['process']);
  return named ?? processes.find(({ when }) => when === undefined) ?? processes[0];
}

/** The way of a record through its process: the stages behind it, the present one, those before it. A lost stage shows only when the record is in it. */
export function stepsOf(process: Process, stage: unknown): StageStep[] {
  const way = process.stages.filter((one) => one.category !== 'lost' || one.key === stage);
  const here = way.findIndex((one) => one.key === stage);
  const isOver = way[here]?.category === 'won';
  return way.map((one, at) => ({
    stage: one,
    state: at < here || (at === here && isOver) ? 'done' : at === here ? 'current' : 'next',
  }));
}

/** True of a stage in which a record stands and which its process does not have (any more). */
export const isGone = (process: Process, stage: unknown): boolean =>
  typeof stage === 'string' && process.stages.every((one) => one.key !== stage);

/** Where a record may be asked to go from here; the server has the last word. The way forward is first; from a stage that is gone every stage is one. */
export function waysFrom(process: Process, stage: unknown): Stage[] {
  const from = process.stages.find((one) => one.key === stage);
  if (!from) return isGone(process, stage) ? [...process.stages] : [];
  const isOpen = (from.category ?? 'open') === 'open';
  const named = (process.transitions ?? []).filter(
    (transition) => names(transition.from, from.key) || (isOpen && names(transition.from, '*')),
  );
  const forward = process.stages.filter((one) => one.category !== 'lost');
  const skip = (process.skip ?? 'refuse') !== 'refuse';
  const listed = new Set((process.transitions ?? []).flatMap((transition) => transition.to));
  const mayGo = (to: Stage): boolean => {
    if (named.some((transition) => names(transition.to, to.key))) return true;
    if (!isOpen) return false;
    if (to.category === 'lost') return !listed.has(to.key);
    const steps = forward.indexOf(to) - forward.indexOf(from);
    return steps === 1 || (skip && steps > 1);
  };
  const ways = process.stages.filter((to) => to !== from && mayGo(to));
  const next = forward[forward.indexOf(from) + 1];
  return next && ways.includes(next) ? [next, ...ways.filter((way) => way !== next)] : ways;
}

const names = (stages: string | readonly string[], key: string) =>
  typeof stages === 'string' ? stages === key : stages.includes(key);

/** The fields without which a record does not leave a stage for the next: its outputs, and what the gates between them require. */
export function demandedFields(stage: Stage, next: Stage | undefined): string[] {
  const gates = [...(stage.exit ?? []), ...(next?.enter ?? [])];
  return [...new Set([...(stage.outputs ?? []), ...gates.flatMap(({ require }) => require?.fields ?? [])])];
}
