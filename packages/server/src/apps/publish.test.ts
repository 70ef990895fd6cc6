import type { App } from '@stepwell/definition';
import { expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';
import { installApp } from './install.ts';

const LOANS = '/api/apps/lending/tables/loan/records';

/** The app with two more fields of loans and a timeout, as a next version has them. */
function grown(app: App): App {
  const more = [
    { key: 'thrice', type: 'formula', formula: 'copies * 3' },
    { key: 'forgotten', type: 'boolean' },
  ];
  const tables = app.tables.map((table) => (table.key === 'loan' ? { ...table, fields: [...table.fields, ...more] } : table));
  const steps = [{ after: '0h', mark: 'forgotten', do: [{ notify: { to: 'owner', text: 'forgotten' } }] }];
  const timeout = { key: 'forget', table: 'loan', while: 'true', since: 'created_at', steps };
  return { ...app, tables, timeouts: [...app.timeouts, timeout] } as App;
}

/** Reads until every loan has the value: what a new version computes otherwise follows record by record. */
async function untilAll(client: Client, field: string): Promise<unknown[]> {
  for (let tries = 0; ; tries += 1) {
    const { records } = (await client.get(`${LOANS}?select=name,${field}&sort=name&limit=200`)).body;
    const values = records.map((record: { values: Record<string, unknown> }) => record.values[field]);
    if (tries > 300 || values.every((value: unknown) => value !== null && value !== false)) return values;
  }
}

const messages = (house: RunningHouse) =>
  house.house.store.platform.all({ sql: "select id from _inbox where cause = 'timeout:forget'" });

test('a new version computes for the records that are there what it adds, and tells nobody of what is long past', async () => {
  const house = await runHouse(lendingApp());
  const kim = await house.as('kim');
  for (const copies of [1, 2]) await kim.post(LOANS, { values: { name: `n${copies}`, copies } });
  await installApp(house.house, grown(lendingApp()));
  expect(await untilAll(kim, 'thrice')).toEqual([3, 6]);
  expect(await untilAll(kim, 'forgotten')).toEqual([true, true]);
  expect(await messages(house)).toEqual([]);
  expect(await house.house.store.nextDue((await house.house.apps.find('lending'))?.model as never)).toBeNull();
  await kim.post(LOANS, { values: { name: 'n3', copies: 3 } });
  expect(await untilAll(kim, 'forgotten')).toEqual([true, true, true]);
  await house.stop();
});
