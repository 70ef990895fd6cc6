import type { App } from '@stepwell/definition';
import type { PilotEnd } from '@stepwell/engine';
import type { Statement } from '@stepwell/store';

/** A version in a pilot as it is kept. */
export interface StandingPilot {
  readonly app: App;
  readonly version: number;
  readonly people: readonly string[];
}

/** What is known of pilots as the server starts: those that run, and by app the last number that one of them took. */
export interface StandingPilots {
  readonly running: readonly StandingPilot[];
  readonly last: ReadonlyMap<string, number>;
}

/** Ends the pilot of an app, if one runs. That it was stays known, and its number is not given again; what it was does not. */
export const endOfPilot = (app: string, at: number, how: PilotEnd): Statement => ({
  sql: "update _pilot set ended_at = ?, ended = ?, bundle = '' where app = ? and ended_at is null",
  parameters: [at, how, app],
});
