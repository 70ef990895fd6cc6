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

test('administrators are told of a calendar whose known days end within 60 days, once a month', async () => {
  let now = Date.parse('2026-10-01T09:00:00+08:00');
  const calendar = { key: 'office', week: { '1': [['09:00', '18:00']] as [string, string][] }, knownUntil: '2026-12-31' };
  const app = { ...lendingApp(), calendars: [calendar] };
  const house = await runHouse(app, { now: () => now });
  const told = async () => {
    await house.house.upkeep.round();
    return house.house.store.platform.all<{ to: string; text: string }>({
      sql: `select "to", text from _inbox where cause = 'calendar:office'`,
    });
  };
  expect(await told()).toEqual([]);
  now += 40 * DAY;
  const [notice] = await told();
  expect(notice?.text).toContain('2026-12-31');
  const count = (await told()).length;
  expect(count).toBeGreaterThan(0);
  now += 31 * DAY;
  expect(await told()).toHaveLength(2 * count);
  await house.stop();
});
