import { defineScenarioAct } from '../act.ts';

export const move = defineScenarioAct({
  name: 'move',
  keys: ['to', 'values'],
  run: (world, step, { actor }) => {
    const place = world.place(step['move']);
    const values = step['values'] === undefined ? undefined : world.values(world.table(place.table), step['values']);
    return world.do({ kind: 'move', ...place, to: String(step['to']), reason: step.reason, values }, actor);
  },
});
