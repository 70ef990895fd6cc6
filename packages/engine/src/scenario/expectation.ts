import type { Expectation, ScenarioStep } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';
import type { Actor } from '../command/actor.ts';
import type { World } from './world.ts';

/** What stands under `expect`: one form of it, chosen by its property. */
export type Expected = Expectation & { readonly [key: string]: unknown };

/** What was expected and what was found instead. */
export interface Difference {
  readonly what: Words;
  readonly expected: unknown;
  readonly found: unknown;
}

/** One form that an expectation can have. One file each; expectations/index.ts lists them. */
export interface ExpectationForm {
  /** The property by which it is known. */
  readonly name: string;
  /** Further properties that stand beside it. */
  readonly keys: readonly string[];
  readonly check: (world: World, expected: Expected, at: Looking) => Promise<Difference | undefined>;
}

interface Looking {
  readonly actor: Actor;
  readonly step: ScenarioStep;
}

export const defineExpectation = (form: ExpectationForm): ExpectationForm => Object.freeze(form);
