import type { ScenarioStep } from '@stepwell/definition';
import type { Actor } from '../command/actor.ts';
import type { RecordPlace, World } from './world.ts';

/** Something a step of a scenario does; the step names it by a property. One file each; acts/index.ts lists them. */
export interface ScenarioAct {
  readonly name: string;
  /** Further properties a step with this act may have, besides `as`, `reason`, `ref` and `expect`. */
  readonly keys: readonly string[];
  /** Gives the record it made or wrote, which the step's `ref` then names. Throws Refusals as they come. */
  readonly run: (world: World, step: ScenarioStep, by: Doing) => Promise<RecordPlace | undefined>;
}

interface Doing {
  readonly actor: Actor;
  /** Does another step, for acts that hold steps. */
  readonly doStep: (step: ScenarioStep) => Promise<RecordPlace | undefined>;
}

export const defineScenarioAct = (act: ScenarioAct): ScenarioAct => Object.freeze(act);
