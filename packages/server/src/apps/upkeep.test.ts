import { expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { runHouse } from '../testing/running.ts';

const LOANS = '/api/apps/lending/tables/loan/records';
const DAY = 86_400_000;

test('what was deleted can be brought back for 30 days, and is gone for good after', async () => {
  let now = Date.parse('2026-03-02T09:00:00+08:00');
  const house = await runHouse(lendingApp(), { now: () => now });
  const lee = await house.as('lee');
  const made = async () => String((await lee.post(LOANS, { values: { name: 'Atlas' } })).body.record.id);
  const [early, late] = [await made(), await made()];
  await lee.remove(`${LOANS}/${early}`);
  now += 10 * DAY;
  const again = await house.as('lee');
  await again.remove(`${LOANS}/${late}`);
  now += 20 * DAY + 1;
  await house.house.upkeep.round();
  const sql = 'select id from lending__loan where deleted_at is not null';
  expect(await house.house.store.platform.all({ sql })).toEqual([{ id: late }]);
  expect((await house.house.store.verify()).fault).toBeNull();
  expect(house.logged.filter((line) => line.includes('Error'))).toEqual([]);
  await house.stop();
});
