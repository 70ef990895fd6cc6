import { type Answers, type Asked, askPage, askWidget, type PageVisit } from '../ask-page.ts';
import { holdsOver } from '../check-rows.ts';
import { isSame } from '../compare.ts';
import { type Difference, defineExpectation, type Expected } from '../expectation.ts';
import { Mistake } from '../mistake.ts';
import { areRows, plainRows, shown } from '../rows.ts';
import type { World } from '../world.ts';

/**
 * `{"page": "home", "widget": "open", "equals": […]}`, or `"columns"` of a board, or a `"check"` over its rows; without a widget a
 * `"check"` over those of all widgets.
 */
export const page = defineExpectation({
  name: 'page',
  keys: ['widget', 'filters', 'equals', 'columns', 'check'],
  check: async (world, expected, { actor }) => {
    const visit = { page: expected.page, filters: expected['filters'], actor };
    if (expected.widget === undefined) return wholePage(world, visit, expected);
    const asked = await askWidget(world, expected.widget, visit);
    const found =
      rowsDiffer(world, asked, expected) ?? columnsDiffer(world, asked, expected) ?? checkFails(world, asked, expected);
    const what = { 'zh-CN': `页面 ${expected.page} 的 ${expected.widget}`, en: `${expected.widget} on page ${expected.page}` };
    return found && { what, ...found };
  },
});

type Found = Omit<Difference, 'what'>;

/** All widgets of the page, which must be answered; rows and columns are those of one. */
async function wholePage(world: World, visit: PageVisit, expected: Expected): Promise<Difference | undefined> {
  if (expected.equals !== undefined || expected.columns !== undefined) throw new Mistake(whichWidget);
  const answered = [...(await askPage(world, visit))].filter(([, asked]) => asked.size > 0);
  if (expected.check === undefined) return undefined;
  const named = new Map(answered.map(([key, asked]) => [key, mainOf(asked).answer]));
  if (holdsOver(world, expected.check, { named })) return undefined;
  const what = { 'zh-CN': `页面 ${expected.page}`, en: `page ${expected.page}` };
  const found = Object.fromEntries([...named].map(([key, answer]) => [key, plainRows(world, answer).rows]));
  return { what, expected: expected.check, found };
}

const whichWidget = {
  'zh-CN': 'equals 和 columns 说的是一个部件，请写上 widget。',
  en: '`equals` and `columns` are of one widget: say which by `widget`.',
};

/** Of several queries, the one called `data`, else the first. */
const mainOf = (asked: Answers): Asked => (asked.get('data') ?? [...asked.values()][0]) as Asked;

function rowsDiffer(world: World, asked: Answers, { equals }: Expected): Found | undefined {
  if (equals === undefined) return undefined;
  const { query, answer } = mainOf(asked);
  const [rows, expected] = [plainRows(world, answer), equals as readonly object[]];
  return areRows(rows, expected, query) ? undefined : { expected, found: shown(rows, expected) };
}

/** A board: which records stand in which column. Columns that are not named do not count. */
function columnsDiffer(world: World, asked: Answers, { columns }: Expected): Found | undefined {
  if (columns === undefined) return undefined;
  const all = [...asked.values()];
  const by = String(all.find(({ query }) => query.group !== undefined)?.query.group?.[0]);
  const cards = all.find(({ query }) => query.group === undefined);
  const names = new Map([...world.refs].map(([name, { id }]) => [id, name]));
  const found: Record<string, string[]> = Object.fromEntries(Object.keys(columns as object).map((key) => [key, []]));
  for (const row of cards?.answer.rows ?? []) found[String(row[by])]?.push(names.get(String(row['id'])) ?? String(row['id']));
  const sorted = (board: object) =>
    Object.fromEntries(Object.entries(board).map(([key, list]) => [key, (list as string[]).toSorted()]));
  return isSame(sorted(found), sorted(columns as object)) ? undefined : { expected: columns, found };
}

function checkFails(world: World, asked: Answers, { check, widget }: Expected): Found | undefined {
  if (check === undefined) return undefined;
  const { answer } = mainOf(asked);
  const named = new Map(widget === undefined ? [] : [[widget, answer]]);
  return holdsOver(world, check, { measured: answer, named })
    ? undefined
    : { expected: check, found: plainRows(world, answer).rows };
}
