import type { TimerRow } from '../ports/effect.ts';
import { instantOf, pauseNow, turnsOf } from './occurrences.ts';
import type { Moment, StepFacts, TimeoutFacts } from './timeout-facts.ts';

/** A turn of a step as it stands at a moment. `old` is the row it goes on from. */
export interface Turn {
  readonly step: StepFacts;
  readonly row: TimerRow;
  readonly old: TimerRow | null;
  /** Its instant has come. */
  readonly past: boolean;
  /** The step fired for this very instant before. */
  readonly firedBefore: boolean;
}

export interface StepTurns {
  readonly turns: readonly Turn[];
  /** Rows that are over: their instant moved on, or they are no longer needed. */
  readonly closed: readonly TimerRow[];
}

/** A step's way through the turns: what it is derived from, and what has been found so far. */
interface Walk {
  readonly facts: TimeoutFacts;
  readonly step: StepFacts;
  readonly since: number;
  readonly moment: Moment;
  readonly rows: readonly TimerRow[];
  readonly open: readonly TimerRow[];
  /** When none is open, what stood for the same `since` last: it may be taken up again. */
  readonly last: TimerRow | undefined;
  readonly turns: Turn[];
}

/** The turns of one step: every past one, and the next. `rows` are the step's rows so far, ended ones included. */
export function deriveStep(
  facts: TimeoutFacts,
  step: StepFacts,
  at: { since: number; rows: readonly TimerRow[]; moment: Moment },
): StepTurns {
  const rows = at.rows.toSorted((a, b) => instantOr(a) - instantOr(b) || a.turn - b.turn);
  const open = rows.filter((row) => row.endedAt === null);
  const last = open.length === 0 ? rows.findLast((row) => row.since === at.since) : undefined;
  const walk: Walk = { ...at, facts, step, rows, open, last, turns: [] };
  for (let index = 0; index < turnsOf(step); index += 1) {
    const turn = makeTurn(walk, index);
    walk.turns.push(turn);
    if (!turn.past) break;
  }
  const used = new Set(walk.turns.map(({ old }) => old));
  return { turns: walk.turns, closed: open.filter((row) => !used.has(row)).map((row) => close(row, at.moment.now)) };
}

/** What is still unknown comes last: turns stand in the order of their instants. */
const instantOr = ({ dueAt }: TimerRow): number => dueAt ?? Number.MAX_SAFE_INTEGER;

/** What was past stays so, ended; what never came is cancelled. */
const close = (row: TimerRow, now: number): TimerRow =>
  row.state === 'overdue' ? { ...row, endedAt: now } : { ...row, state: 'cancelled', endedAt: now };

function makeTurn(walk: Walk, index: number): Turn {
  const { facts, step, since, moment, rows } = walk;
  const pause = pauseNow(facts, pauseSource(walk, index), { since, now: moment.now });
  const dueAt = instantOf(facts, step, { since, turn: index, pause });
  const old = rowOf(walk, index, dueAt);
  const row: TimerRow = {
    timeout: facts.timeout.key,
    step: step.step.key,
    turn: old?.turn ?? nextNumber(walk),
    since,
    dueAt,
    state: pause.pausedSince !== null && dueAt === null ? 'paused' : 'running',
    endedAt: null,
    owner: moment.owner,
    ...pause,
    firedFor: old?.firedFor ?? null,
  };
  const firedBefore = dueAt !== null && rows.some(({ firedFor }) => firedFor === dueAt);
  return { step, row, old, past: dueAt !== null && dueAt <= moment.now, firedBefore };
}

/** The row from which a turn carries its pause on: its own, or for a new turn that of the turn before. */
function pauseSource({ open, last, turns }: Walk, index: number): TimerRow | null {
  const before = turns.at(-1)?.row;
  return open[index] ?? (before ? { ...before, dueAt: null } : (last ?? null));
}

/**
 * The row that goes on as this turn: the open one, unless it was past and the instant has moved (then it stays in the
 * history); or one of the history that stood for the same instant.
 */
function rowOf({ rows, open, since, turns }: Walk, index: number, dueAt: number | null): TimerRow | null {
  const own = open[index];
  if (own && (own.state !== 'overdue' || own.dueAt === dueAt)) return own;
  if (dueAt === null) return null;
  const used = new Set(turns.map(({ old }) => old));
  const stood = (row: TimerRow) => row.firedFor === dueAt || (row.dueAt === dueAt && row.since === since);
  return rows.find((row) => row.endedAt !== null && !used.has(row) && stood(row)) ?? null;
}

const nextNumber = ({ rows, turns }: Walk): number =>
  Math.max(0, ...rows.map(({ turn }) => turn), ...turns.map(({ row }) => row.turn)) + 1;
