import type { QueryAnswer } from '@stepwell/engine';
import { surroundings } from '../apps/here.ts';
import type { House } from '../house.ts';
import type { Working } from '../jobs/who-works.ts';

const AT_ONCE = 1000;

/** Names of records for whoever formats: table → id → title. */
export type Titles = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The titles of every record that the rows of an answer refer to and that the person may see. */
export async function titlesFor(house: House, { app, actor }: Working, answer: QueryAnswer): Promise<Titles> {
  const wanted = new Map<string, Set<string>>();
  for (const { key, type } of answer.columns) {
    const table = type.kind === 'ref' ? type.table : type.kind === 'list' && type.of.kind === 'ref' ? type.of.table : undefined;
    if (table === undefined) continue;
    const ids = wanted.get(table) ?? new Set<string>();
    wanted.set(table, ids);
    for (const row of answer.rows) for (const id of [row[key] ?? []].flat()) ids.add(String(id));
  }
  const titles = new Map<string, ReadonlyMap<string, string>>();
  for (const [table, ids] of wanted) titles.set(table, await titlesOf(house, { app, actor }, table, [...ids]));
  return titles;
}

async function titlesOf(
  house: House,
  { app, actor }: Working,
  key: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const table = app.model.tables.get(key);
  const titles = new Map<string, string>();
  if (!table) return titles;
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const now = house.now();
    const query = { from: key, select: ['id', table.title], limit: AT_ONCE };
    const environment = surroundings({ app, actor, now });
    const answer = await house.writes.query(app.model, { actor, environment, query, now, ids: ids.slice(at, at + AT_ONCE) });
    for (const row of answer.rows) titles.set(String(row['id']), String(row[table.title] ?? ''));
  }
  return titles;
}
