import { defineScenarioAct } from '../act.ts';
import type { World } from '../world.ts';

export const comment = defineScenarioAct({
  name: 'comment',
  keys: ['text', 'mentions'],
  run: (world, step, { actor }) => {
    const { text, mentions } = step;
    const input = { text, ...(mentions !== undefined && { mentions: idsOf(world, mentions) }) };
    return world.do({ kind: 'act', act: 'comment', ...world.place(step['comment']), input }, actor);
  },
});

/** Somebody who came on the way is called by the name that the scenario gave him. */
const idsOf = ({ refs }: World, people: unknown): unknown =>
  Array.isArray(people) ? people.map((one: unknown) => refs.get(String(one))?.id ?? one) : people;
