import type { ScenarioStep } from '@stepwell/definition';
import type { WireValues } from '../../command/command.ts';
import { defineScenarioAct, type ScenarioAct } from '../act.ts';
import { taskMeant } from '../task-meant.ts';
import type { World } from '../world.ts';

interface Further {
  readonly keys: readonly string[];
  readonly input: (world: World, step: ScenarioStep) => WireValues;
}

/** The step that does an act to a task of a record: `{"as": "wang", "done": "o", "task": "words of its title"}`. */
export const onTask = (name: string, { keys, input }: Further = { keys: [], input: () => ({}) }): ScenarioAct =>
  defineScenarioAct({
    name,
    keys: ['task', ...keys],
    run: async (world, step, { actor }) => {
      const of = world.place(step[name]);
      const task = await taskMeant(world, step, { actor, of });
      return world.do({ kind: 'act', act: name, ...of, input: { task, ...input(world, step) } }, actor);
    },
  });
