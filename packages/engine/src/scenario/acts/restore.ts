import { defineScenarioAct } from '../act.ts';

export const restore = defineScenarioAct({
  name: 'restore',
  keys: [],
  run: (world, step, { actor }) => world.do({ kind: 'restore', ...world.place(step['restore']) }, actor),
});
