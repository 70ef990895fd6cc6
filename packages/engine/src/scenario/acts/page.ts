import { defineScenarioAct } from '../act.ts';
import { askPage } from '../ask-page.ts';

/** Opens a page: every widget on it must be answered. */
export const page = defineScenarioAct({
  name: 'page',
  keys: ['filters'],
  run: async (world, step, { actor }) => {
    await askPage(world, { page: step['page'], filters: step['filters'], actor });
    return undefined;
  },
});
