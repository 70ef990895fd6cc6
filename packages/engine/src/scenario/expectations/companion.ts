import { defineExpectation } from '../expectation.ts';
import { fits, plainRows, shown } from '../rows.ts';

/** `{"in": "job.timers", "of": "w", "values": {…}, "times": 1}`: rows of a companion of a record. */
export const companion = defineExpectation({
  name: 'in',
  keys: ['of', 'values', 'times'],
  check: async (world, expected, { actor }) => {
    const from = String(expected.in);
    const values = expected.values ?? {};
    const place = expected.of === undefined ? undefined : world.place(expected.of);
    const about = place && {
      where: 'parent = record',
      scopes: { record: { values: { id: place.id } } },
      scopeTypes: { record: { kind: 'row' as const, table: place.table } },
    };
    const query = { from, where: about?.where, select: Object.keys(values) };
    const answer = await world.store.query(world.model, { actor, query, ...about, now: world.now });
    const found = plainRows(world, answer);
    const times = found.rows.filter((row) => fits(found, row, values)).length;
    if (expected.times === undefined ? times > 0 : times === expected.times) return undefined;
    const what = { 'zh-CN': `${from} 里这样的行`, en: `such rows in ${from}` };
    return { what, expected: { values, times: expected.times ?? '≥ 1' }, found: { times, rows: shown(found, [values]) } };
  },
});
