import type { ScenarioStep } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';
import { Refusal } from '../command/refusal.ts';
import { actOf } from './choose.ts';
import { Mistake } from './mistake.ts';
import type { RecordPlace, World } from './world.ts';

/** Does what a step says; `ref` then names its record. */
export async function doStep(world: World, step: ScenarioStep): Promise<RecordPlace | undefined> {
  const act = actOf(step);
  if (!act) return undefined;
  const actor = await world.actorOf(step);
  const place = await act.run(world, step, { actor, doStep: (inner) => doStep(world, inner) });
  if (place && step.ref !== undefined) world.refs.set(step.ref, place);
  return place;
}

/** How something was refused; undefined where it was done. */
export async function refusalOf(work: () => Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** What is wrong with the scenario where it could not even be tried; bugs go on. */
export async function wrongIn(work: () => Promise<unknown>): Promise<Words | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Mistake || error instanceof Refusal) return error.words;
    throw error;
  }
}
