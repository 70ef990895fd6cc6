import { defineExpectation } from '../expectation.ts';
import { findsText } from '../finds-text.ts';

/** `{"search": "tea", "lacks": "c1"}`: what the step's user finds in all tables by some words. */
export const search = defineExpectation({
  name: 'search',
  keys: ['contains', 'lacks', 'rows'],
  check: async (world, expected, { actor }) => {
    const tables = [...world.model.tables.values()].filter(({ kind }) => kind === 'table');
    const found: string[] = [];
    for (const table of tables) {
      const query = { from: table.key, select: [table.title] };
      const answer = await world.store.query(world.model, { actor, query, search: expected.search, now: world.now });
      found.push(...answer.rows.map((row) => `${world.nameOf(String(row['id']))} ${String(row[table.title])}`));
    }
    return findsText(found, expected, { 'zh-CN': `搜索“${expected.search}”`, en: `a search for "${expected.search}"` });
  },
});
