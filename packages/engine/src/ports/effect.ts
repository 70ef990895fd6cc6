import type { Values } from '@stepwell/expression';
import type { ActivityKind } from '../wire/timeline-kinds.ts';

/**
 * What a decision does to the data: the store applies the list in order, inside the command's transaction. Values are inner
 * values; `relations` (many-to-many) and `lines` are given as arrays and the store keeps their rows.
 */
export type Effect =
  | { readonly effect: 'insert'; readonly table: string; readonly id: string; readonly values: Values }
  | {
      readonly effect: 'update';
      readonly table: string;
      readonly id: string;
      /** Only what changes; the store raises `version` unless `quiet` (derived values: formulas, marks, due_at). */
      readonly values: Values;
      readonly quiet?: boolean;
    }
  | { readonly effect: 'purge'; readonly table: string; readonly id: string }
  /** A stay begins (and the open one ends, at the same instant). */
  | { readonly effect: 'stay'; readonly table: string; readonly id: string; readonly move: Move }
  /** Rows to be written over those of the same (timeout, step, turn); rows that are not named stay: they are history. */
  | { readonly effect: 'timers'; readonly table: string; readonly id: string; readonly timers: readonly TimerRow[] }
  /** The instants at which the record must be derived again although nobody writes (a condition with a clock flips). */
  | { readonly effect: 'wakes'; readonly table: string; readonly id: string; readonly at: number | null }
  /** Records whose derived values must follow soon, each in a command of its own: too many to do at once. `missed`: see DueRecord. */
  | { readonly effect: 'derive'; readonly table: string; readonly ids: readonly string[]; readonly missed?: 'skip' }
  /** So many records that follow a new version are derived, up to the one of this id; null: all of the table. */
  | { readonly effect: 'followed'; readonly table: string; readonly last: string | null; readonly count: number }
  | { readonly effect: 'changes'; readonly table: string; readonly id: string; readonly changes: readonly Change[] }
  | { readonly effect: 'activity'; readonly table: string; readonly id: string; readonly activity: Activity }
  | { readonly effect: 'inbox'; readonly item: InboxItem }
  /** Takes an activity back, with the messages it sent. */
  | {
      readonly effect: 'retract';
      readonly table: string;
      readonly id: string;
      readonly activity: string;
      readonly inbox: readonly string[];
    }
  | { readonly effect: 'audit'; readonly entry: AuditEntry }
  /** Tells open pages that the record changed; sent after the commit to whoever may see it. */
  | { readonly effect: 'live'; readonly table: string; readonly id: string; readonly version: number };

export interface Move {
  readonly process: string;
  readonly processVersion: number;
  readonly stage: string;
  readonly category: string;
  readonly from: string | null;
  readonly at: number;
  readonly by: string | null;
  readonly owner: string | null;
  /** How many stages it passed over. */
  readonly skipped: number;
  readonly overdue: boolean;
  readonly reason?: string;
}

/** One turn of one step of one timeout on one record: the row of `x.timers`. Due: running, with an instant that has come. */
export interface TimerRow {
  readonly timeout: string;
  readonly step: string;
  /** Counts the rows of a step on a record from 1: a repetition, or a new instant after one that was past, is a further row. */
  readonly turn: number;
  readonly since: number;
  /** Null while paused or when it cannot be known. */
  readonly dueAt: number | null;
  readonly state: 'running' | 'paused' | 'met' | 'overdue' | 'cancelled';
  readonly endedAt: number | null;
  readonly owner: string | null;
  /** Milliseconds for which `pause` held since `since`, up to `pausedSince` when a pause is under way. */
  readonly pausedFor: number;
  readonly pausedSince: number | null;
  /** The instant for which the step fired last: it never fires twice for one instant. */
  readonly firedFor: number | null;
}

export interface Change {
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
  readonly by: string | null;
  readonly at: number;
}

export interface Activity {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly by: string | null;
  readonly at: number;
  readonly text?: string;
  readonly data?: unknown;
}

export interface InboxItem {
  readonly id: string;
  readonly to: string;
  readonly at: number;
  readonly text: { readonly 'zh-CN': string; readonly en: string };
  readonly table?: string;
  readonly record?: string;
  /** What made it: `timeout:demo_silence`, `task`, `comment` … */
  readonly cause: string;
  readonly dueAt?: number;
}

/** One link of the chain; the store adds its place, salt and hashes. `id` is also the token by which the act can be undone. */
export interface AuditEntry {
  readonly id: string;
  readonly what: string;
  readonly table?: string;
  readonly record?: string;
  readonly by: string | null;
  readonly at: number;
  readonly cause: string;
  /** Inner values before and after, of the fields that changed. */
  readonly old?: Values;
  readonly new?: Values;
  /** The record's version after the act. */
  readonly version?: number;
  readonly address?: string;
  readonly device?: string;
}
