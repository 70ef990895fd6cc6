import { defineScenarioAct } from '../act.ts';

/** Stops the app and starts it again on what it kept. */
export const restart = defineScenarioAct({
  name: 'restart',
  keys: [],
  run: async (world) => {
    await world.restart();
    return undefined;
  },
});
