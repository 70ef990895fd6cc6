import type { TimerRow } from '../ports/effect.ts';
import type { Turn } from './derive-step.ts';
import type { Moment, TimeoutFacts } from './timeout-facts.ts';

/** A step that is a little late is still on time: the engine was busy, not away. */
const GRACE = 5 * 60_000;

/** Past turns by what became of them. */
export interface Settled {
  /** To be fired, in the order of their instants. */
  readonly due: readonly Turn[];
  /** Past without firing: it fired for this instant before, or `missed` passes it over. */
  readonly done: readonly Turn[];
}

/** Which past turns fire: those on time, and of those that were missed as many as `missed` says. */
export function settleTurns(facts: TimeoutFacts, past: readonly Turn[], moment: Moment): Settled {
  const fresh = past.filter((turn) => !isSettled(turn)).sort(byInstant);
  const onTime = new Set<Turn>();
  for (const turn of fresh) if (isOnTime(turn, onTime, moment.now)) onTime.add(turn);
  const policy = moment.missed ?? facts.timeout.missed;
  const fires = (turn: Turn) => onTime.has(turn) || policy === 'each' || (policy === 'once' && turn === fresh.at(-1));
  const due = fresh.filter(fires);
  return { due, done: past.filter((turn) => !due.includes(turn)) };
}

const instant = ({ row }: Turn): number => row.dueAt ?? 0;
const byInstant = (a: Turn, b: Turn): number => instant(a) - instant(b);

const isSettled = ({ row, old, firedBefore }: Turn): boolean =>
  firedBefore || (old?.state === 'overdue' && old.dueAt === row.dueAt);

/** It was waited for and has just come, or it follows a turn of which this is true. */
function isOnTime(turn: Turn, onTime: ReadonlySet<Turn>, now: number): boolean {
  if (instant(turn) === now) return true;
  if (now - instant(turn) > GRACE) return false;
  return turn.old ? wasWaitedFor(turn.old, turn.row) : [...onTime].some((before) => before.step === turn.step);
}

const wasWaitedFor = (old: TimerRow, row: TimerRow): boolean =>
  old.state === 'paused' || (old.state === 'running' && old.dueAt === row.dueAt && old.endedAt === null);
