import { defineExpectation } from '../expectation.ts';
import { fits, plainRows, shown } from '../rows.ts';

/** `{"record": "o", "values": {…}}`: a record as the step's user sees it. */
export const record = defineExpectation({
  name: 'record',
  keys: ['values'],
  check: async (world, expected, { actor }) => {
    const place = world.place(expected.record);
    const values = expected.values ?? {};
    const query = { from: place.table, select: Object.keys(values) };
    const answer = await world.store.query(world.model, { actor, query, ids: [place.id], now: world.now });
    const found = plainRows(world, answer);
    const [row] = found.rows;
    if (row && fits(found, row, values)) return undefined;
    const what = { 'zh-CN': `记录 ${expected.record}`, en: `record ${expected.record}` };
    return { what, expected: values, found: row ? (shown(found, [values]) as unknown[])[0] : null };
  },
});
