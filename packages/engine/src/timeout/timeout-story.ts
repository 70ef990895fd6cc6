import { calendarsOf, parseDuration, workingTime } from '@stepwell/expression';
import type { TimeoutModel, TimeoutStepModel } from '../model/model.ts';
import type { TimerRow } from '../ports/effect.ts';
import { deriveTimeout } from './derive-timeout.ts';
import type { TimeoutFacts } from './timeout-facts.ts';

export const HOUR = 3_600_000;
/** Monday 2 March 2026, 09:00 in Shanghai; instants below are hours after it. */
const START = Date.parse('2026-03-02T09:00:00+08:00');

export interface Written {
  readonly after: string;
  readonly every?: string;
  readonly max?: number;
}
export interface State {
  readonly holds?: boolean;
  readonly since?: number | null;
  readonly paused?: boolean;
}

/** A record with one timeout: its formulas' answers can be changed, and time passes. */
export class Story {
  rows: readonly TimerRow[] = [];
  log: string[] = [];
  steps: readonly Written[];
  state: State = { holds: true, since: 0 };
  calendar = 'always';
  missed: 'once' | 'each' | 'skip' = 'once';
  constructor(...steps: Written[]) {
    this.steps = steps;
  }

  /** The record is derived at an hour, as after a write; with `due`, as by its timer. */
  at(hour: number, changes: State = {}, { fire = true, skip = false } = {}): this {
    this.state = { ...this.state, ...changes };
    const now = Math.round(START + hour * HOUR);
    const derived = deriveTimeout(this.#facts(), this.rows, { now, owner: 'wang', fire, missed: skip ? 'skip' : undefined });
    const touched = new Map(derived.rows.map((row) => [`${row.step} ${row.turn}`, row]));
    this.rows = [...this.rows.filter((row) => !touched.has(`${row.step} ${row.turn}`)), ...derived.rows];
    for (const { row } of derived.fired) this.log.push(`${hour}: ${row.step} due ${this.#hour(row.dueAt)}`);
    if (derived.ended) this.log.push(`${hour}: ended`);
    this.past = [...derived.past].join();
    return this;
  }
  past = '';

  /** Passes to an hour as the wake-up does: every timer that comes due on the way fires at its own instant. */
  runTo(hour: number): this {
    for (let due = this.#nextDue(); due <= hour; due = this.#nextDue()) this.at(due);
    return this;
  }

  #nextDue(): number {
    const waiting = this.rows.filter((row) => row.state === 'running' && row.dueAt !== null);
    return Math.min(...waiting.map((row) => ((row.dueAt as number) - START) / HOUR));
  }

  /** Every row as "step turn state due". */
  get timers(): string[] {
    return this.rows
      .toSorted((a, b) => (a.step === b.step ? a.turn - b.turn : a.step < b.step ? -1 : 1))
      .map((row) => `${row.step} ${row.turn} ${row.state}${row.endedAt === null ? '' : ' ended'} ${this.#hour(row.dueAt)}`);
  }

  #hour = (at: number | null): string => (at === null ? '-' : String((at - START) / HOUR));

  #facts(): TimeoutFacts {
    const { holds = true, since, paused = false } = this.state;
    const steps = this.steps.map((written, index) => ({
      step: { key: `s${index + 1}`, max: written.max, actions: [] } as unknown as TimeoutStepModel,
      after: parseDuration(written.after) ?? null,
      ...(written.every && { every: parseDuration(written.every) }),
    }));
    const calendar = calendarsOf([]).get(this.calendar);
    if (!calendar) throw new Error(`no calendar ${this.calendar}`);
    return {
      timeout: { key: 't', missed: this.missed } as TimeoutModel,
      holds,
      paused,
      since: typeof since === 'number' ? START + since * HOUR : since,
      working: workingTime(calendar, 'Asia/Shanghai'),
      steps,
    };
  }
}
