import type { Environment, Formula, Row } from '@stepwell/expression';
import type { ActionModel, Model, TableModel, TimeoutModel } from '../model/model.ts';
import type { TimerRow } from '../ports/effect.ts';
import { wakeOf } from './clock.ts';
import { type DerivedTimeout, deriveTimeout, end } from './derive-timeout.ts';
import { readFacts } from './read-facts.ts';
import type { Moment, TimeoutFacts } from './timeout-facts.ts';

/** A record whose timers are to be derived. */
export interface TimersOf {
  readonly model: Model;
  readonly table: TableModel;
  readonly row: Row;
  /** Its timers so far, every state. */
  readonly timers: readonly TimerRow[];
  /** About the record; its `now` is the moment. */
  readonly environment: Environment;
  /** In the command of a due timer: due steps fire now. Else they wait, running, for a command of their own. */
  readonly fire?: boolean;
  /** Import and publish set `skip`: what is past then only marks. */
  readonly missed?: 'skip';
  /** The instant the record was due for, in the command of a due timer. */
  readonly from?: number;
}

/** A step that fires (once for its instant), or a timeout that fired and is no longer past: its `ended`. */
export interface FiredStep {
  readonly timeout: TimeoutModel;
  readonly step: string | null;
  readonly turn: number;
  readonly dueAt: number;
  readonly actions: readonly ActionModel[];
}

export interface DerivedTimers {
  /** Only rows that changed, by (timeout, step, turn); rows are never taken away. */
  readonly timers: readonly TimerRow[];
  /** Every mark field of the table's timeouts: true exactly while a step that marks it is past. */
  readonly marks: { readonly [field: string]: boolean };
  /** In the order of their instants. */
  readonly fire: readonly FiredStep[];
  /** When the record must be derived again although nobody writes and no timer is due. */
  readonly wakeAt: number | null;
  /** The earliest deadline that still stands, passed or ahead: of marked steps, where a timeout has any. */
  readonly dueAt: number | null;
  readonly overdue: boolean;
}

/** Derives every timer of a record as a function of the record, the moment and what stood before. */
export function deriveTimers(of: TimersOf): DerivedTimers {
  const moment: Moment = { now: of.environment.now, owner: ownerOf(of), fire: of.fire ?? false, missed: of.missed };
  const gone = (of.row.values['deleted_at'] ?? null) !== null;
  const derived = gone ? [] : of.table.timeouts.map((timeout) => deriveOne(of, timeout, moment));
  const kept = new Set(derived.map(({ facts }) => facts.timeout.key));
  const orphans = of.timers.filter((row) => row.endedAt === null && !kept.has(row.timeout));
  const rows = [...derived.flatMap(({ result }) => result.rows), ...orphans.map((row) => end(row, 'cancelled', moment.now))];
  const marks = marksOf(of.table, derived);
  return {
    timers: changed(of.timers, rows),
    marks,
    fire: derived.flatMap(firedOf(moment)).sort((a, b) => a.dueAt - b.dueAt),
    wakeAt: least(derived.map(({ wakeAt }) => wakeAt)),
    dueAt: least(derived.flatMap(deadlines)),
    overdue: marks['overdue'] === true,
  };
}

interface Derived {
  readonly facts: TimeoutFacts;
  readonly result: DerivedTimeout;
  readonly wakeAt: number | null;
}

function deriveOne({ model, environment, from, timers }: TimersOf, timeout: TimeoutModel, moment: Moment): Derived {
  const facts = readFacts(timeout, { model, environment, from });
  const rows = timers.filter((row) => row.timeout === timeout.key);
  return { facts, result: deriveTimeout(facts, rows, moment), wakeAt: wakeAtOf(facts, environment) };
}

function wakeAtOf({ timeout, holds }: TimeoutFacts, environment: Environment): number | null {
  const asked = holds ? formulasOf(timeout) : [timeout.while];
  return least(asked.map((formula) => wakeOf(formula, environment)));
}

function formulasOf({ while: condition, since, pause, calendar, steps }: TimeoutModel): (Formula | undefined)[] {
  const durations = steps.flatMap(({ after, every }) => ('share' in after ? [every] : [after, every]));
  return [condition, since, pause, typeof calendar === 'string' ? undefined : calendar, ...durations];
}

/** Whether time alone can change what a timeout says, besides its own instants: its records may then need a wake. */
export const readsClock = (timeout: TimeoutModel): boolean =>
  formulasOf(timeout).some((formula) => (formula?.clock ?? null) !== null);

function ownerOf({ table, row }: TimersOf): string | null {
  const owner = table.owner === undefined ? null : row.values[table.owner];
  return typeof owner === 'string' ? owner : null;
}

function marksOf(table: TableModel, derived: readonly Derived[]): Record<string, boolean> {
  const marked = (past: boolean) => (mark: string | undefined) => (mark === undefined ? [] : [[mark, past] as const]);
  const all = table.timeouts.flatMap(({ steps }) => steps.flatMap(({ mark }) => marked(false)(mark)));
  const past = derived.flatMap(({ facts, result }) =>
    facts.timeout.steps.flatMap(({ key, mark }) => (result.past.has(key) ? marked(true)(mark) : [])),
  );
  return Object.fromEntries([...all, ...past]);
}

const firedOf =
  ({ now }: Moment) =>
  ({ facts: { timeout }, result }: Derived): FiredStep[] => {
    const fired = result.fired.map(({ step, row }) => ({
      timeout,
      step: row.step,
      turn: row.turn,
      dueAt: row.dueAt ?? now,
      actions: step.step.actions,
    }));
    if (!result.ended || timeout.ended.length === 0) return fired;
    return [...fired, { timeout, step: null, turn: 0, dueAt: now, actions: timeout.ended }];
  };

function deadlines({ facts, result }: Derived): (number | null)[] {
  const marked = new Set(facts.timeout.steps.filter(({ mark }) => mark !== undefined).map(({ key }) => key));
  const open = result.rows.filter((row) => row.endedAt === null);
  return open.filter((row) => marked.size === 0 || marked.has(row.step)).map((row) => row.dueAt);
}

const least = (instants: readonly (number | null)[]): number | null => {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
};

const nameOf = ({ timeout, step, turn }: TimerRow): string => `${timeout} ${step} ${turn}`;

function changed(old: readonly TimerRow[], rows: readonly TimerRow[]): TimerRow[] {
  const before = new Map(old.map((row) => [nameOf(row), row]));
  return rows.filter((row) => {
    const was = before.get(nameOf(row));
    return !was || (Object.keys(row) as (keyof TimerRow)[]).some((key) => was[key] !== row[key]);
  });
}
