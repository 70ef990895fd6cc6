import { defineScenarioAct } from '../act.ts';

export const comment = defineScenarioAct({
  name: 'comment',
  keys: ['text', 'mentions'],
  run: (world, step, { actor }) => {
    const { text, mentions } = step;
    const input = { text, ...(mentions !== undefined && { mentions }) };
    return world.do({ kind: 'act', act: 'comment', ...world.place(step['comment']), input }, actor);
  },
});
