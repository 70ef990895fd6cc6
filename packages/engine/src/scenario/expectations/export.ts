import { defineExpectation } from '../expectation.ts';
import { findsText } from '../finds-text.ts';
import { plainRows } from '../rows.ts';

/** `{"export": "letter", "lacks": "tea"}`: what the step's user may take out of a table. */
export const exported = defineExpectation({
  name: 'export',
  keys: ['contains', 'lacks', 'rows'],
  check: async (world, expected, { actor }) => {
    const table = world.table(expected.export);
    const select = [...table.fields.values()].filter(({ column }) => column !== undefined).map(({ key }) => key);
    const answer = await world.store.query(world.model, {
      actor,
      act: 'export',
      query: { from: table.key, select },
      now: world.now,
    });
    const found = plainRows(world, answer).rows.map((row) => JSON.stringify(Object.values(row)));
    return findsText(found, expected, { 'zh-CN': `导出 ${table.key}`, en: `an export of ${table.key}` });
  },
});
