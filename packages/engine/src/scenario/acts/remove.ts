import { defineScenarioAct } from '../act.ts';

export const remove = defineScenarioAct({
  name: 'delete',
  run: (world, step, { actor }) => world.do({ kind: 'delete', ...world.place(step['delete']) }, actor),
});
