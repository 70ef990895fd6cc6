import type { Type as Kind, Words } from '@stepwell/expression';
import Type, { type Static, type TProperties } from 'typebox';
import type { ActivityKind } from './timeline-kinds.ts';
import type { WireRecord } from './wire.ts';

const Open = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false });

const INSTANT = '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:\\d\\d)$';

/**
 * What is tried on the draft: the steps of a scenario, from an instant on; each time all of them are played anew. `at` is left
 * out the first time; `viewer` is who looks at the records.
 */
export const RehearsalBody = Open({
  at: Type.Optional(Type.String({ pattern: INSTANT, maxLength: 40 })),
  steps: Type.Array(Type.Record(Type.String({ maxLength: 40 }), Type.Unknown()), { maxItems: 60 }),
  viewer: Type.Optional(Type.String({ maxLength: 90 })),
});
export type RehearsalBody = Static<typeof RehearsalBody>;

/** A test-run: everything that happened, and how things stand now. Records are called by the names that the steps gave them. */
export interface WireRehearsal {
  readonly revision: number;
  readonly at: string;
  /** The virtual present. */
  readonly now: string;
  /** When the next thing is due by itself. */
  readonly next: string | null;
  readonly people: readonly WireRehearsalPerson[];
  readonly steps: readonly WireRehearsalStep[];
  readonly records: readonly WireRehearsalRecord[];
  /** What the inboxes hold, the oldest first. */
  readonly inbox: readonly WireRehearsalNotice[];
  /** What records are called, by table; a relation can be given any of them. */
  readonly names: { readonly [table: string]: readonly { readonly id: string; readonly title: string }[] };
  /** The same as a scenario, with what happened as what is expected. */
  readonly kept: WireKeptRun;
  /** The types of the draft's computed fields by `table.field`, by which their values are shown. */
  readonly results: { readonly [field: string]: Kind };
}

export interface WireRehearsalPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly manager?: string;
  /** Works here no more. */
  readonly gone?: true;
}

export interface WireRehearsalStep {
  /** When it began and, where time passed, when it ended. */
  readonly at: string;
  readonly until: string;
  /** Why it was not done. */
  readonly refused?: WireRehearsalRefusal;
  readonly warned: readonly string[];
  readonly happened: readonly WireHappening[];
}

export interface WireRehearsalRefusal {
  readonly code: string;
  readonly message: Words;
  readonly missing: readonly { readonly kind: string; readonly key: string; readonly label: Words; readonly message: Words }[];
  /** What is wrong with single fields. */
  readonly problems: readonly { readonly path: string; readonly message: Words }[];
}

/** One thing that came of a step, at its own instant. */
export interface WireHappening {
  readonly kind: 'created' | 'changed' | 'moved' | 'marked' | 'fired' | 'held_back' | 'notice' | 'task' | 'told';
  readonly at: string;
  readonly table: string;
  readonly record: string;
  readonly by: string | null;
  /** What set it off, where nobody did: a timeout or the deadline of a stage, one of its steps, and when that was due. */
  readonly why?: { readonly timeout: string; readonly step: string | null; readonly dueAt: string | null };
  /** Of `created`, `changed` and `marked`: what is written, and what stood there. */
  readonly values?: { readonly [field: string]: unknown };
  readonly before?: { readonly [field: string]: unknown };
  /** Of `moved`; of `created`, where it begins. */
  readonly stage?: { readonly process: string; readonly from: string | null; readonly to: string };
  /** Of `told`: what the record's timeline calls it. */
  readonly activity?: ActivityKind;
  /** Of `notice` and `task`: to whom, and what it says. Of `held_back`: why. Of a comment: its words. */
  readonly to?: string;
  readonly text?: Words;
  readonly dueAt?: string;
}

/** A record as the viewer sees it; `record` is absent where he does not. */
export interface WireRehearsalRecord {
  readonly ref: string;
  readonly table: string;
  readonly record?: WireRecord;
  readonly timers: readonly {
    readonly timeout: string;
    readonly step: string;
    readonly due_at: string | null;
    readonly state: string;
  }[];
  readonly tasks: readonly { readonly title: string; readonly assignee: string; readonly due_at: string | null }[];
}

export interface WireRehearsalNotice {
  readonly to: string;
  readonly at: string;
  readonly text: Words;
  readonly table?: string;
  readonly record?: string;
  readonly cause: string;
  readonly dueAt?: string;
}

/** What stands in a scenario besides its key and name. */
export interface WireKeptRun {
  readonly at: string;
  readonly users: readonly { readonly key: string; readonly [field: string]: unknown }[];
  readonly departments?: readonly { readonly key: string; readonly [field: string]: unknown }[];
  readonly steps: readonly { readonly [property: string]: unknown }[];
}

/** Plays scenarios of the draft: one, or all of them. */
export const ScenariosBody = Open({ only: Type.Optional(Type.String({ maxLength: 90 })) });
export type ScenariosBody = Static<typeof ScenariosBody>;

/** How the scenarios of a draft went. */
export interface WireScenarios {
  readonly revision: number;
  readonly scenarios: readonly WireScenarioResult[];
}

export interface WireScenarioResult {
  readonly key: string;
  readonly name: Words;
  readonly passed: boolean;
  /** At which step (from 1; 0: before), and what was expected and found; `found` also by itself, so that it can be said in labels. */
  readonly failures: readonly { readonly step: number; readonly words: Words; readonly found?: unknown }[];
}
