import type { ScenarioStep } from '@stepwell/definition';
import type { Actor } from '../command/actor.ts';
import { Mistake } from './mistake.ts';
import type { RecordPlace, World } from './world.ts';

/** The task that a step is about: of the record, with `task` in its title where that is written; who acts comes before others. */
export async function taskMeant(
  world: World,
  step: ScenarioStep,
  { actor, of }: { actor: Actor; of: RecordPlace },
): Promise<string> {
  const tasks = await world.store.transact(world.model, (transaction) =>
    transaction.find({ table: `${of.table}.tasks`, equals: { parent: of.id }, needs: NEEDS }),
  );
  const words = String(step['task'] ?? '');
  const named = tasks.filter(({ values }) => String(values['title']).includes(words));
  const own = named.filter(({ values }) => actor.kind === 'person' && values['assignee'] === actor.id);
  const found = own.at(-1) ?? named.at(-1);
  if (found) return String(found.values['id']);
  const known = tasks.map(({ values }) => String(values['title'])).join(', ');
  throw new Mistake({
    'zh-CN': `这条记录没有这样的任务（有：${known}）`,
    en: `The record has no such task (there are: ${known})`,
  });
}

const NEEDS = { fields: ['id', 'title', 'assignee'], one: {}, many: {}, parameters: [] };
