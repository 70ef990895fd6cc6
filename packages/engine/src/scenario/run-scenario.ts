import type { Scenario, ScenarioStep } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';
import { Refusal } from '../command/refusal.ts';
import type { Model } from '../model/model.ts';
import { scenarioActs } from './acts/index.ts';
import { runDueNow } from './advance-world.ts';
import type { Expected } from './expectation.ts';
import { expectationForms } from './expectations/index.ts';
import { type Failure, failureOf } from './failure.ts';
import { Mistake } from './mistake.ts';
import type { ScenarioPorts } from './ports.ts';
import { preparedModel, prepareWorld } from './prepare.ts';
import { refusalDiffers } from './refused.ts';
import { openWorld, type RecordPlace, type World } from './world.ts';

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
  const world = await openWorld({ scenario, model: preparedModel(model, scenario), ports });
  try {
    await play(world, failures);
  } finally {
    await world.close();
  }
  return { key: scenario.key, passed: failures.length === 0, failures };
}

async function play(world: World, failures: Failure[]): Promise<void> {
  const unprepared = await wrongIn(() => prepareWorld(world));
  if (unprepared) return void failures.push(failureOf(-1, {}, unprepared));
  for (const [index, step] of world.scenario.steps.entries()) {
    const fail = (wrong: Parameters<typeof failureOf>[2]) => failures.push(failureOf(index, step as ScenarioStep, wrong));
    const goesOn = await playStep(world, step as ScenarioStep, fail);
    if (!goesOn) return;
  }
}

/** Whether the scenario can go on. */
async function playStep(
  world: World,
  step: ScenarioStep,
  fail: (wrong: Parameters<typeof failureOf>[2]) => void,
): Promise<boolean> {
  let refusal: Refusal | undefined;
  const mistake = await wrongIn(async () => {
    refusal = await refusalOf(() => doStep(world, step));
    await runDueNow(world);
  });
  if (mistake) fail(mistake);
  const refused = mistake ? undefined : refusalDiffers(refusal, expectedOf(step)?.refused);
  if (refused) fail(refused);
  if (mistake || (refused && refusal)) return false;
  const unclear = await wrongIn(() => look(world, step, fail));
  if (unclear) fail(unclear);
  return !unclear;
}

/** Does what a step says; `ref` then names its record. */
async function doStep(world: World, step: ScenarioStep): Promise<RecordPlace | undefined> {
  const act = scenarioActs.find(({ name }) => name in step);
  if (!act) return undefined;
  const actor = await world.actorOf(step);
  const place = await act.run(world, step, { actor, doStep: (inner) => doStep(world, inner) });
  if (place && step.ref !== undefined) world.refs.set(step.ref, place);
  return place;
}

const expectedOf = (step: ScenarioStep): Expected | undefined => step.expect as Expected | undefined;

/** Looks at what a step expects, besides being refused. */
async function look(world: World, step: ScenarioStep, fail: (wrong: Parameters<typeof failureOf>[2]) => void): Promise<void> {
  const expected = expectedOf(step);
  if (expected === undefined) {
    if (!scenarioActs.some(({ name }) => name in step)) throw unknownStep(step);
    return;
  }
  const form = expectationForms.find(({ name }) => name in expected);
  if (!form && expected.refused === undefined) throw unknownStep(expected);
  const difference = await form?.check(world, expected, { actor: await world.actorOf(step), step });
  if (difference) fail(difference);
}

function unknownStep(step: object): Mistake {
  const [written, acts, forms] = [Object.keys(step), scenarioActs, expectationForms].map((list) =>
    list.map((item) => (typeof item === 'string' ? item : item.name)).join(', '),
  );
  return new Mistake({
    'zh-CN': `不认识这个步骤（${written}）。步骤可以是 ${acts}；expect 可以是 ${forms}, refused。`,
    en: `No step or expectation is called like any of: ${written}. Steps: ${acts}; expectations: ${forms}, refused.`,
  });
}

async function refusalOf(work: () => Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** What is wrong with the scenario where it could not even be tried; bugs go on. */
async function wrongIn(work: () => Promise<unknown>): Promise<Words | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Mistake || error instanceof Refusal) return error.words;
    throw error;
  }
}
