import type { Scenario, ScenarioStep } from '@stepwell/definition';
import type { Model } from '../model/model.ts';
import { runDueNow } from './advance-world.ts';
import { formOf } from './choose.ts';
import type { Expected } from './expectation.ts';
import { beforeSteps, type Failure, failureOf, type Wrong } from './failure.ts';
import { doStep, refusalOf, wrongIn } from './play-step.ts';
import type { ScenarioPorts } from './ports.ts';
import { preparedModel, prepareWorld } from './prepare.ts';
import { refusalDiffers } from './refused.ts';
import { warningsDiffer } from './warned.ts';
import { openWorld, type World } from './world.ts';

export interface ScenarioResult {
  readonly key: string;
  readonly passed: boolean;
  readonly failures: readonly Failure[];
}

/**
 * Plays a scenario on an empty store under a virtual clock. Every expectation that is not met is a failure; a step that is
 * refused where it should not be, or a mistake in the scenario itself, ends it.
 */
export async function runScenario(model: Model, scenario: Scenario, ports: ScenarioPorts): Promise<ScenarioResult> {
  const failures: Failure[] = [];
  const unplayable = await wrongIn(async () => {
    const world = await openWorld({ scenario, model: preparedModel(model, scenario), ports });
    try {
      await prepareWorld(world);
      await play(world, failures);
    } finally {
      await world.close();
    }
  });
  if (unplayable) failures.push(beforeSteps(unplayable));
  return { key: scenario.key, passed: failures.length === 0, failures };
}

async function play(world: World, failures: Failure[]): Promise<void> {
  for (const [index, step] of (world.scenario.steps as ScenarioStep[]).entries()) {
    const fail: Fail = (wrong) => failures.push(failureOf(index, step, wrong));
    const mistake = await wrongIn(() => playStep(world, step, fail));
    if (mistake) fail(mistake);
    if (mistake || failures.some((failure) => failure.ends)) return;
  }
}

/** Tells what is wrong at a step. */
type Fail = (wrong: Wrong) => void;

async function playStep(world: World, step: ScenarioStep, fail: Fail): Promise<void> {
  world.warned = [];
  const refusal = await refusalOf(() => doStep(world, step));
  await runDueNow(world);
  const refused = refusalDiffers(refusal, expectedOf(step)?.refused);
  if (refused) fail({ ...refused, ends: refusal !== undefined });
  const warned = warningsDiffer(world.warned, expectedOf(step)?.warned);
  if (warned) fail(warned);
  if (!refused || !refusal) await look(world, step, fail);
}

const expectedOf = (step: ScenarioStep): Expected | undefined => step.expect as Expected | undefined;

/** Looks at what a step expects, besides being refused or warned. */
async function look(world: World, step: ScenarioStep, fail: Fail): Promise<void> {
  const expected = expectedOf(step);
  const form = expected && formOf(expected);
  const difference = form && (await form.check(world, expected, { actor: await world.actorOf(step), step }));
  if (difference) fail(difference);
}
