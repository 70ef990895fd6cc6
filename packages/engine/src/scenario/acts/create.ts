import { defineScenarioAct } from '../act.ts';

export const create = defineScenarioAct({
  name: 'create',
  keys: ['values'],
  run: (world, step, { actor }) => {
    const table = world.table(step['create']);
    return world.do({ kind: 'create', table: table.key, values: world.values(table, step['values']) }, actor);
  },
});
