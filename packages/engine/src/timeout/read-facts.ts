import {
  always,
  calendarNamed,
  compileFormula,
  type Duration,
  type Environment,
  type Formula,
  parseDuration,
  scaleDuration,
  startOfDate,
  type WorkingTime,
  workingTime,
} from '@stepwell/expression';
import type { Model, TimeoutModel, TimeoutStepModel } from '../model/model.ts';
import { isTrue, lastFlip } from './clock.ts';
import { evaluateDuration } from './evaluate-duration.ts';
import type { StepFacts, TimeoutFacts } from './timeout-facts.ts';

export interface Reading {
  readonly model: Model;
  /** About the record; its `now` is the moment. */
  readonly environment: Environment;
  /** The instant the record was due for, when it comes late: what time changed since then happened at its own instant. */
  readonly from?: number;
}

/** What a timeout's formulas say of the record. When `while` does not hold, nothing else is asked. */
export function readFacts(timeout: TimeoutModel, reading: Reading): TimeoutFacts {
  const { environment, from } = reading;
  const holds = isTrue(timeout.while, environment);
  const working = workingOf(timeout.calendar, reading);
  return {
    timeout,
    holds,
    working,
    holdsSince: lastFlip(timeout.while, environment, from),
    paused: holds && isTrue(timeout.pause, environment),
    pausedSince: holds ? lastFlip(timeout.pause, environment, from) : undefined,
    since: holds ? sinceOf(timeout.since, { environment, working }) : null,
    steps: holds ? stepsOf(timeout, reading) : [],
  };
}

function sinceOf(since: Formula | undefined, at: { environment: Environment; working: WorkingTime }): number | null | undefined {
  if (since === undefined) return undefined;
  const value = compileFormula(since)(at.environment);
  if (typeof value === 'string') return startOfDate(at.working, value);
  return typeof value === 'number' ? value : null;
}

/** The calendar by key, or the one its formula gives; a blank there means office hours. */
export function workingOf(calendar: string | Formula, { model, environment }: Reading): WorkingTime {
  const key = typeof calendar === 'string' ? calendar : (compileFormula(calendar)(environment) ?? 'business');
  return workingTime(calendarNamed(String(key), model.schema.calendars) ?? always, model.schema.timeZone);
}

/** What a formula gives as a duration, days apart from time. */
export const durationOf = (formula: Formula, { model, environment }: Reading): Duration | null =>
  evaluateDuration(formula, environment, (key) => parameterUnits(model, key));

function stepsOf(timeout: TimeoutModel, reading: Reading): StepFacts[] {
  const duration = (formula: Formula) => durationOf(formula, reading);
  const marked = timeout.steps.find((step) => step.mark !== undefined && !('share' in step.after));
  const whole = marked ? duration(marked.after as Formula) : null;
  const after = (step: TimeoutStepModel): Duration | null => {
    if (!('share' in step.after)) return duration(step.after);
    return whole && scaleDuration(whole, step.after.share);
  };
  return timeout.steps.map((step) => ({ step, after: after(step), ...(step.every && { every: duration(step.every) }) }));
}

function parameterUnits(model: Model, key: string): Duration | undefined {
  const written = model.parameters.get(key)?.definition.default;
  return typeof written === 'string' ? parseDuration(written) : undefined;
}
