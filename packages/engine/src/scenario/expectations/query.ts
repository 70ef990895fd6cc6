import type { Query } from '@stepwell/definition';
import { ask } from '../ask-page.ts';
import { holdsOver } from '../check-rows.ts';
import { defineExpectation } from '../expectation.ts';
import { Mistake } from '../mistake.ts';
import { areRows, plainRows, shown } from '../rows.ts';

/** `{"query": {…}, "equals": […]}` or `"check"`: a query as the step's user may ask it. */
export const query = defineExpectation({
  name: 'query',
  keys: ['equals', 'check'],
  check: async (world, expected, { actor }) => {
    const asked = expected.query as Query;
    const equals = expected.equals as readonly object[] | undefined;
    if (equals === undefined && expected.check === undefined) throw new Mistake(nothingExpected);
    const select = [...new Set((equals ?? []).flatMap((row) => Object.keys(row)))];
    const isPlain = asked.group === undefined && asked.measures === undefined && asked.select === undefined;
    const answer = await ask(world, isPlain && select.length > 0 ? { ...asked, select } : asked, { actor });
    const found = plainRows(world, answer);
    const what = { 'zh-CN': `查询 ${asked.from}`, en: `query of ${asked.from}` };
    if (equals !== undefined && !areRows(found, equals, asked)) return { what, expected: equals, found: shown(found, equals) };
    if (expected.check !== undefined && !holdsOver(world, expected.check, { measured: answer })) {
      return { what, expected: expected.check, found: found.rows };
    }
    return undefined;
  },
});

const nothingExpected = {
  'zh-CN': '查询旁边要写 equals（应有的行）或 check（对这些行的公式）。',
  en: 'Beside a query there must be `equals` (its rows) or `check` (a formula over them).',
};
