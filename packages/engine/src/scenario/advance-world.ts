import { runDueRecord } from '../command/run-due-record.ts';
import { runDue } from '../timeout/run-due.ts';
import type { World } from './world.ts';

/** Moves a scenario's clock forwards (a clock outside is told); everything that comes due on the way is done at its own instant. */
export async function advanceWorld(world: World, until: number, onClock?: (now: number) => void): Promise<void> {
  for (;;) {
    const next = await world.store.nextDue(world.model);
    if (next === null || next > until) break;
    world.now = Math.max(world.now, next);
    onClock?.(world.now);
    await runDueNow(world);
  }
  world.now = until;
  onClock?.(until);
}

/** Does what is due at the present instant. */
export async function runDueNow({ store, model, now, directory }: World): Promise<void> {
  const handle = (due: Parameters<typeof runDueRecord>[1]) => runDueRecord({ store, model, directory }, due);
  const onFailure = (_due: unknown, reason: unknown): never => {
    throw reason;
  };
  await runDue({ store, model, handle, onFailure }, now);
}
