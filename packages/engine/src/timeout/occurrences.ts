import { addWorking, type Duration, scaleDuration, workingBetween } from '@stepwell/expression';
import type { TimerRow } from '../ports/effect.ts';
import type { StepFacts, TimeoutFacts } from './timeout-facts.ts';

/** A repeated step that names no `max` ends here. */
const MOST_TURNS = 1_000;

/** How often a step can fire for one `since`. */
export const turnsOf = ({ step, every }: StepFacts): number => (every ? (step.max ?? MOST_TURNS) : 1);

/** For how long a timer has stood still, and since when it does. */
export interface Pause {
  readonly pausedFor: number;
  readonly pausedSince: number | null;
}

/**
 * The instant of a step's turn (0 = the first): `since` + `after` on the calendar, moved on by the working time for which
 * `pause` held before it was reached. Null while it stands still, or when it cannot be known.
 */
export function instantOf(
  facts: TimeoutFacts,
  step: StepFacts,
  at: { since: number; turn: number; pause: Pause },
): number | null {
  const { pausedFor, pausedSince } = at.pause;
  const first = step.after && addWorking(facts.working, at.since, { days: step.after.days, ms: step.after.ms + pausedFor });
  const instant = first === null ? null : onTurn(facts, step.every, { first, turn: at.turn });
  return instant !== null && pausedSince !== null && instant > pausedSince ? null : instant;
}

function onTurn(facts: TimeoutFacts, every: Duration | null | undefined, { first, turn }: { first: number; turn: number }) {
  if (turn === 0) return first;
  return every ? addWorking(facts.working, first, scaleDuration(every, turn)) : null;
}

/** The pause of a timer as it is now, carried on from what it was. What its instant has reached, no pause moves any more. */
export function pauseNow(facts: TimeoutFacts, old: TimerRow | null, { since, now }: { since: number; now: number }): Pause {
  const flip = facts.pausedSince ?? now;
  const pausedFor = old && old.since >= since ? old.pausedFor : 0;
  const began = old?.pausedSince ?? null;
  if (facts.paused) return { pausedFor, pausedSince: Math.max(began ?? flip, since) };
  if (began === null || isReached(old, since)) return { pausedFor, pausedSince: null };
  const from = Math.max(began, since);
  return { pausedFor: pausedFor + Math.max(0, workingBetween(facts.working, from, Math.max(from, flip))), pausedSince: null };
}

/** During a pause an instant is known only when it came before. */
const isReached = (old: TimerRow | null, since: number): boolean => old?.since === since && old.dueAt !== null;
