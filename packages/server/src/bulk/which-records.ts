import type { BulkBody } from '@stepwell/engine';
import { type AtTable, surroundings } from '../apps/here.ts';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';

/** Which records of a table are meant: named ones, or all that meet a condition. */
export type WhichRecords = Pick<BulkBody, 'ids' | 'where' | 'search' | 'except' | 'deleted'>;

const PAGE = 1000;
const MOST = 100_000;

/** Refuses a request that names no records or names them twice over: nobody means "all" by leaving it out. */
export function demandWhich({ ids, where }: WhichRecords): void {
  if ((ids === undefined) === (where === undefined)) throw refuseRequest('WHICH_RECORDS');
}

/** The ids of the records that are meant and that the person may see, each once. */
export async function idsOf(house: House, here: AtTable, which: WhichRecords): Promise<readonly string[]> {
  if (which.ids) return [...new Set(which.ids)];
  const except = new Set(which.except);
  const found: string[] = [];
  let after: string | null = null;
  do {
    const answer = await house.writes.query(here.app.model, {
      actor: here.actor,
      environment: surroundings(here),
      query: { from: here.table.key, select: ['id'], sort: ['id'], limit: PAGE, ...(which.where && { where: which.where }) },
      now: here.now,
      deleted: which.deleted ? 'only' : 'without',
      ...(which.search && { search: which.search }),
      ...(after !== null && { after }),
    });
    for (const { id } of answer.rows) if (!except.has(String(id))) found.push(String(id));
    if (found.length > MOST) throw refuseRequest('TOO_MANY_RECORDS');
    after = answer.next;
  } while (after !== null);
  return found;
}
