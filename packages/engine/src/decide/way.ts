import { compileFormula, type Environment } from '@stepwell/expression';
import type { ProcessModel, StageModel, TransitionModel } from '../model/model.ts';

/** Whether a process lets a record go from one stage to another, and on what terms. */
export interface Way {
  readonly allowed: boolean;
  readonly reason: boolean;
  /** How many stages are passed over. */
  readonly skipped: number;
}

/**
 * A transition that names the two stages decides. Otherwise: one stage forward (further by the process's `skip`), or to any
 * lost stage from an open one, unless transitions name that lost stage. What is closed reopens by a transition only.
 */
export function wayBetween(process: ProcessModel, from: StageModel, to: StageModel, environment: Environment): Way {
  const listed = (process.transitions ?? []).filter((transition) => leads(transition, from, to));
  if (listed.length > 0) return byTransition(listed, passedOver(process, from, to), environment);
  if (from.category !== 'open') return no;
  if (to.category === 'lost') return isNamed(process, to) ? no : { allowed: true, reason: false, skipped: 0 };
  const steps = distance(process, from, to);
  if (steps === 1) return { allowed: true, reason: false, skipped: 0 };
  const skip = process.definition.skip ?? 'refuse';
  return steps > 1 && skip !== 'refuse' ? { allowed: true, reason: skip === 'reason', skipped: steps - 1 } : no;
}

const no: Way = { allowed: false, reason: false, skipped: 0 };

function byTransition(listed: readonly TransitionModel[], skipped: number, environment: Environment): Way {
  const open = listed.filter(({ when }) => when === undefined || compileFormula(when)(environment) === true);
  if (open.length === 0) return no;
  return { allowed: true, reason: open.every(({ definition }) => definition.reason === true), skipped };
}

const names = (stages: string | readonly string[], key: string) =>
  typeof stages === 'string' ? stages === key : stages.includes(key);

const leads = ({ definition }: TransitionModel, from: StageModel, to: StageModel) =>
  names(definition.to, to.key) && (names(definition.from, from.key) || (names(definition.from, '*') && from.category === 'open'));

const isNamed = (process: ProcessModel, to: StageModel) =>
  (process.transitions ?? []).some(({ definition }) => names(definition.to, to.key));

/** Stages forward, lost stages not counted; 0 or less is back. */
function distance(process: ProcessModel, from: StageModel, to: StageModel): number {
  const forward = process.stages.filter((stage) => stage.category !== 'lost');
  return forward.indexOf(to) - forward.indexOf(from);
}

const passedOver = (process: ProcessModel, from: StageModel, to: StageModel): number =>
  to.category === 'lost' ? 0 : Math.max(0, distance(process, from, to) - 1);

/** Whether a move goes on towards the end: then the stage it leaves must be complete. Going back or losing asks for nothing. */
export const isForward = (process: ProcessModel, from: StageModel, to: StageModel): boolean =>
  to.category !== 'lost' && distance(process, from, to) > 0;
