import type { ScenarioStep } from '@stepwell/definition';
import { Refusal } from '../../command/refusal.ts';
import { defineScenarioAct } from '../act.ts';
import { listIn } from '../mistake.ts';

/** Does several steps at once; `{"expect": {"succeed": 1}}` says how many of them may succeed. */
export const parallel = defineScenarioAct({
  name: 'parallel',
  keys: [],
  run: async (world, step, { doStep }) => {
    const results = await Promise.allSettled((listIn('parallel', step['parallel']) as ScenarioStep[]).map(doStep));
    const broken = results.find((result) => result.status === 'rejected' && !(result.reason instanceof Refusal));
    if (broken?.status === 'rejected') throw broken.reason;
    world.succeeded = results.filter(({ status }) => status === 'fulfilled').length;
    return undefined;
  },
});
