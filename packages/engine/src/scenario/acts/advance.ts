import { durationMs, parseDuration } from '@stepwell/expression';
import { defineScenarioAct } from '../act.ts';
import { advanceWorld } from '../advance-world.ts';
import { Mistake } from '../mistake.ts';

/** Lets time pass on the wall clock: `{"advance": "47h59m"}`. */
export const advance = defineScenarioAct({
  name: 'advance',
  keys: [],
  run: async (world, step) => {
    const duration = parseDuration(String(step['advance']));
    if (!duration || durationMs(duration) < 0) {
      throw new Mistake({ 'zh-CN': '时间只能向前走，例如 "48h"。', en: 'Time only passes forwards: "48h".' });
    }
    await advanceWorld(world, world.now + durationMs(duration));
    return undefined;
  },
});
