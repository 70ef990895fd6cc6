import { defineScenarioAct } from '../act.ts';

export const remove = defineScenarioAct({
  name: 'delete',
  keys: [],
  run: (world, step, { actor }) => world.do({ kind: 'delete', ...world.place(step['delete']) }, actor),
});
