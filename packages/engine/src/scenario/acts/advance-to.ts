import { defineScenarioAct } from '../act.ts';
import { advanceWorld } from '../advance-world.ts';
import { Mistake } from '../mistake.ts';

/** Lets time pass until an instant: `{"advanceTo": "2026-03-09T10:00:00+08:00"}`. */
export const advanceTo = defineScenarioAct({
  name: 'advanceTo',
  keys: [],
  run: async (world, step) => {
    const until = Date.parse(String(step['advanceTo']));
    const now = new Date(world.now).toISOString();
    if (!(until >= world.now)) {
      throw new Mistake({ 'zh-CN': `时间只能向前走：现在是 ${now}。`, en: `Time only passes forwards: it is ${now}.` });
    }
    await advanceWorld(world, until);
    return undefined;
  },
});
