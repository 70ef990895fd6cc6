import type { Scenario, ScenarioStep } from '@stepwell/definition';
import type { Model } from '../model/model.ts';
import type { Store } from '../ports/store.ts';
import { scenarioActs } from '../scenario/acts/index.ts';
import { advanceWorld } from '../scenario/advance-world.ts';
import { openWorld, type World } from '../scenario/world.ts';
import { type DemoTime, demoTime } from './demo-time.ts';

/** A demo to be made true: its acts, done one after the other through the engine on a virtual clock. */
export interface Demo {
  readonly model: Model;
  /** A store whose clock can be set; nothing leaves it. */
  readonly store: Store;
  readonly setClock: (now: number) => void;
  readonly installedAt: number;
  readonly history: readonly { readonly [property: string]: unknown }[];
  /** Ids of the people, departments and files by the names the demo gives them. */
  readonly ids: ReadonlyMap<string, { readonly table: string; readonly id: string }>;
  readonly onProgress?: (done: number, total: number) => void;
}

/** How often progress is told, in acts. */
const PACE = 500;

/**
 * Replays a demo's history: every act at its own instant, every timer that comes due between on its own. Acts that would lie
 * after the installation are left out. Throws what an act throws: a demo that does not fit its app is a mistake in the app.
 */
export async function replayHistory(demo: Demo): Promise<{ readonly acts: number }> {
  const time = demoTime(demo.model, demo.installedAt);
  const timed = demo.history
    .map((step) => ({ step, at: time.instant(String(step['at'])) }))
    .filter(
      (act): act is { step: (typeof demo.history)[number]; at: number } => act.at !== undefined && act.at <= demo.installedAt,
    );
  const first = timed[0]?.at ?? demo.installedAt;
  const world = await openDemoWorld(demo, first);
  for (const [index, { step, at }] of timed.entries()) {
    await advance(world, demo, at);
    await doAct(world, demo, { step: relative(demo, { time, step, at }) as ScenarioStep, index });
    if (index % PACE === 0) demo.onProgress?.(index, timed.length);
  }
  await advance(world, demo, demo.installedAt);
  demo.onProgress?.(timed.length, timed.length);
  return { acts: timed.length };
}

async function openDemoWorld({ model, store, ids }: Demo, first: number): Promise<World> {
  const scenario = { key: 'demo', name: 'demo', at: new Date(first).toISOString(), steps: [] } satisfies Scenario;
  const kept = { store, restart: async () => store, close: async () => undefined };
  const world = await openWorld({ scenario, model, ports: { openStore: async () => kept, queriesOf: () => ({}) } });
  for (const [name, place] of ids) world.refs.set(name, place);
  world.directory = await world.loadDirectory();
  return world;
}

/** The clock of the store follows the clock of the world. */
async function advance(world: World, { setClock }: Demo, until: number): Promise<void> {
  await advanceWorld(world, Math.max(until, world.now), setClock);
  world.sent.length = 0;
}

async function doAct(world: World, { setClock }: Demo, { step, index }: { step: ScenarioStep; index: number }): Promise<void> {
  setClock(world.now);
  const act = scenarioActs.find(({ name }) => name in step);
  if (!act) throw new Error(`Line ${index + 1} of the demo does nothing that is known: ${JSON.stringify(step)}`);
  try {
    const place = await act.run(world, step, { actor: await world.actorOf(step), doStep: async () => undefined });
    if (place && step.ref !== undefined) world.refs.set(step.ref, place);
  } catch (cause) {
    throw new Error(`Line ${index + 1} of the demo was refused: ${JSON.stringify(step)}`, { cause });
  }
}

/** Dates such as `+10d` count from the act; files are named by their names in demo/files. */
function relative(
  { ids }: Demo,
  { time, step, at }: { time: DemoTime; step: { readonly [property: string]: unknown }; at: number },
): unknown {
  const values = step['values'];
  if (typeof values !== 'object' || values === null) return step;
  const entries = Object.entries(values).map(([key, value]) => {
    if (typeof value !== 'string') return [key, value];
    const file = ids.get(value);
    return [key, file?.table === '_file' ? file.id : (time.date(value, at) ?? value)];
  });
  return { ...step, values: Object.fromEntries(entries) };
}
