import { defineScenarioAct } from '../act.ts';

export const update = defineScenarioAct({
  name: 'update',
  keys: ['values'],
  run: (world, step, { actor }) => {
    const place = world.place(step['update']);
    const values = world.values(world.table(place.table), step['values']);
    return world.do({ kind: 'update', ...place, values, reason: step.reason }, actor);
  },
});
