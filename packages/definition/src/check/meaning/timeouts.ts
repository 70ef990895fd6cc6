import type { Problem } from '../../problem.ts';
import type { Timeout, TimeoutStep } from '../../shapes/index.ts';
import { type Facts, problemIn } from '../facts.ts';
import { timeoutWords } from './timeout-words.ts';

const SHARE = /%$/;

/** Timeouts that mark what cannot be marked, count from nothing, or do nothing. */
export function checkTimeouts(facts: Facts): readonly Problem[] {
  const { app } = facts;
  const dues = app.processes.flatMap((process) =>
    process.stages.flatMap(({ due }) => (due?.steps ?? []).flatMap((step) => checkStep(facts, process.table, step))),
  );
  return [...app.timeouts.flatMap((timeout) => checkTimeout(facts, timeout)), ...dues];
}

function checkTimeout(facts: Facts, timeout: Timeout): readonly Problem[] {
  const { steps, table } = timeout;
  const isShare = ({ after }: TimeoutStep) => typeof after === 'string' && SHARE.test(after);
  const marked = steps.find(({ mark }) => mark !== undefined);
  const shares = steps.filter(isShare);
  const isIdle = steps.every(({ mark, do: actions }) => mark === undefined && !actions?.length);
  return [
    ...steps.flatMap((step) => checkStep(facts, table, step)),
    ...(marked ? [] : shares.map((step) => problemIn(facts, step, '/after', timeoutWords.shareOfNothing))),
    ...(marked && isShare(marked) ? [problemIn(facts, marked, '/after', timeoutWords.shareOfItself)] : []),
    ...(isIdle ? [problemIn(facts, timeout, '/steps', timeoutWords.doesNothing)] : []),
  ];
}

function checkStep(facts: Facts, table: string, step: TimeoutStep): readonly Problem[] {
  return [
    ...markOf(facts, table, step),
    ...(step.then === undefined ? [] : [problemIn(facts, step, '/then', timeoutWords.thenOnlyInApprovals)]),
    ...(step.max !== undefined && step.every === undefined ? [problemIn(facts, step, '/max', timeoutWords.maxWithoutEvery)] : []),
  ];
}

function markOf(facts: Facts, table: string, step: TimeoutStep): readonly Problem[] {
  const { mark } = step;
  const field = mark === undefined ? undefined : facts.understanding.tables.get(table)?.fields.get(mark);
  if (mark === undefined || mark === 'overdue' || !field) return [];
  const type = field.type.type(field.options, facts.context);
  const isMarkable = type.kind === 'boolean' && !field.type.computes && !field.system;
  return isMarkable ? [] : [problemIn(facts, step, '/mark', timeoutWords.markIsNoBoolean(mark))];
}
