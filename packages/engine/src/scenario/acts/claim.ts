import { defineScenarioAct } from '../act.ts';

export const claim = defineScenarioAct({
  name: 'claim',
  keys: [],
  run: (world, step, { actor }) => world.do({ kind: 'act', act: 'claim', ...world.place(step['claim']), input: {} }, actor),
});
