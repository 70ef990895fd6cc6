import type { TableModel } from '../../model/model.ts';
import { defineScenarioAct } from '../act.ts';
import { noSuch } from '../mistake.ts';

/** Fills a checkpoint of a record: `{"submit": "o", "checkpoint": "inspected", "values": {…}}`. */
export const submit = defineScenarioAct({
  name: 'submit',
  keys: ['checkpoint', 'values'],
  run: (world, step, { actor }) => {
    const place = world.place(step['submit']);
    const checkpoint = String(step['checkpoint']);
    const values = world.values(world.table(intoOf(world.table(place.table), checkpoint)), step['values']);
    return world.do({ kind: 'act', act: 'submit', ...place, input: { checkpoint, values } }, actor);
  },
});

/** The table that a checkpoint's form writes into. */
function intoOf({ processes }: TableModel, key: string): string {
  const all = processes.flatMap(({ stages }) => stages.flatMap(({ definition }) => definition.checkpoints ?? []));
  const found = all.find((checkpoint) => checkpoint.key === key);
  if (!found) throw noSuch({ 'zh-CN': '检查点', en: 'checkpoint' }, key, [...new Set(all.map((one) => one.key))]);
  return found.into;
}
