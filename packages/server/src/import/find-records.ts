import type { TableModel } from '@stepwell/engine';
import { surroundings } from '../apps/here.ts';
import type { House } from '../house.ts';
import type { Working } from '../jobs/who-works.ts';

const AT_ONCE = 100;

/** The records that a name may mean. */
export type Named = ReadonlyMap<string, readonly string[]>;

/** Finds the records of a table that have one of these titles and that the person may see. */
export async function findByTitle(
  house: House,
  { app, actor }: Working,
  table: TableModel,
  titles: Iterable<string>,
): Promise<Named> {
  const found = new Map<string, string[]>();
  const wanted = [...new Set(titles)];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const now = house.now();
    const answer = await house.writes.query(app.model, {
      actor,
      now,
      environment: surroundings({ app, actor, now }),
      query: {
        from: table.key,
        where: { in: [{ var: table.title }, wanted.slice(at, at + AT_ONCE)] },
        select: ['id', table.title],
        limit: 1000,
      },
    });
    for (const row of answer.rows) {
      const title = String(row[table.title]);
      found.set(title, [...(found.get(title) ?? []), String(row['id'])]);
    }
  }
  return found;
}
