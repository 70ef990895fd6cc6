import type { AtTable } from '../apps/here.ts';
import type { House } from '../house.ts';
import { idsOf, type WhichRecords } from './which-records.ts';

/** The records a bulk act was begun on: they stay the same when it goes on after a restart, whatever its writes changed meanwhile. */
export const bulkTargetTable = {
  sql: 'create table if not exists _bulk_target (job text primary key, ids text not null)',
};

/** The records of a bulk act, as they were found when it began. */
export async function targetsOf(
  house: House,
  here: AtTable,
  { job, which }: { readonly job: string; readonly which: WhichRecords },
): Promise<readonly string[]> {
  if (which.ids) return idsOf(house, here, which);
  const { platform } = house.store;
  const [kept] = await platform.all<{ ids: string }>({ sql: 'select ids from _bulk_target where job = ?', parameters: [job] });
  if (kept) return JSON.parse(kept.ids) as string[];
  const ids = await idsOf(house, here, which);
  await platform.write([{ sql: 'insert into _bulk_target (job, ids) values (?, ?)', parameters: [job, JSON.stringify(ids)] }]);
  return ids;
}

/** Forgets the records of a bulk act that has come to its end. */
export async function forgetTargets(house: House, job: string): Promise<void> {
  await house.store.platform.write([{ sql: 'delete from _bulk_target where job = ?', parameters: [job] }]);
}
