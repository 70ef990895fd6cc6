import { defineScenarioAct } from '../act.ts';
import { withParameters } from '../override.ts';
import { retime } from '../retime.ts';

/** Tunes a parameter, and with it what depends on it: `{"param": "limit", "value": "24h"}`. */
export const param = defineScenarioAct({
  name: 'param',
  keys: ['value'],
  run: async (world, step) => {
    const key = String(step['param']);
    world.model = withParameters(world.model, { [key]: step['value'] });
    await retime(world);
    return undefined;
  },
});
