import type { TimerRow } from '../ports/effect.ts';
import { deriveStep, type Turn } from './derive-step.ts';
import { settleTurns } from './settle-turns.ts';
import type { Moment, TimeoutFacts } from './timeout-facts.ts';

/** One timeout of one record at a moment. */
export interface DerivedTimeout {
  /** The rows that stand for it now, and those that just ended; untouched history is not among them. */
  readonly rows: readonly TimerRow[];
  /** Turns that fire now, in the order of their instants; their rows are already marked as fired. */
  readonly fired: readonly Turn[];
  /** It had fired, and is no longer past. */
  readonly ended: boolean;
  /** Keys of the steps it is past. */
  readonly past: ReadonlySet<string>;
}

/** Derives the timers of one timeout from what its formulas say now and from its rows so far. */
export function deriveTimeout(facts: TimeoutFacts, rows: readonly TimerRow[], moment: Moment): DerivedTimeout {
  const since = facts.holds ? sinceOf(facts, rows, moment.now) : null;
  if (since === null) return stop(facts, rows, moment);
  const known = new Set(facts.steps.map(({ step }) => step.key));
  const gone = rows.filter((row) => row.endedAt === null && !known.has(row.step));
  const steps = facts.steps.map((step) =>
    deriveStep(facts, step, { since, rows: rows.filter((row) => row.step === step.step.key), moment }),
  );
  const turns = steps.flatMap((step) => step.turns);
  const settled = settleTurns(
    facts,
    turns.filter(({ past }) => past),
    moment,
  );
  const fired = moment.fire ? settled.due : [];
  const past = new Set(turns.filter((turn) => turn.past).map(({ step }) => step.step.key));
  return {
    rows: [
      ...settledRows(turns, fired, settled.done),
      ...steps.flatMap((step) => step.closed),
      ...gone.map((row) => end(row, 'cancelled', moment.now)),
    ],
    fired,
    ended: past.size === 0 && rows.some(hasFired),
    past,
  };
}

function settledRows(turns: readonly Turn[], fired: readonly Turn[], done: readonly Turn[]): TimerRow[] {
  const over = new Set([...fired, ...done]);
  return turns.map((turn) => {
    const row: TimerRow = over.has(turn) ? { ...turn.row, state: 'overdue' } : turn.row;
    return fired.includes(turn) ? { ...row, firedFor: row.dueAt } : row;
  });
}

/** `since` as the timeout says it; without one, the instant `while` last became true, which its open rows remember. */
function sinceOf({ since, holdsSince }: TimeoutFacts, rows: readonly TimerRow[], now: number): number | null {
  if (since !== undefined) return since;
  return rows.find((row) => row.endedAt === null)?.since ?? holdsSince ?? now;
}

/** `while` no longer holds (or `since` cannot be known): what had not come is met (or cancelled), what was past stays overdue. */
function stop(facts: TimeoutFacts, rows: readonly TimerRow[], moment: Moment): DerivedTimeout {
  const at = facts.holds ? moment.now : (facts.holdsSince ?? moment.now);
  const open = rows.filter((row) => row.endedAt === null);
  return {
    rows: open.map((row) => end(row, facts.holds ? 'cancelled' : 'met', at)),
    fired: [],
    ended: rows.some(hasFired),
    past: new Set(),
  };
}

const hasFired = (row: TimerRow): boolean => row.endedAt === null && row.state === 'overdue' && row.firedFor !== null;

/** A row ends late when its instant had come, otherwise as `state` says. */
export function end(row: TimerRow, state: 'met' | 'cancelled', at: number): TimerRow {
  const late = row.state === 'overdue' || (state === 'met' && row.dueAt !== null && row.dueAt <= at);
  return { ...row, state: late ? 'overdue' : state, endedAt: at };
}
