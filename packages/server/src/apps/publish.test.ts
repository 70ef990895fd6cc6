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

test('what a new version computes otherwise is gone on with after the server was stopped amid it', async () => {
  const house = await runHouse(lendingApp());
  const kim = await house.as('kim');
  const { id } = (await kim.post(LOANS, { values: { name: 'First', copies: 2 } })).body.record;
  const { platform } = house.house.store;
  const columns = await platform.all<{ name: string }>({
    sql: "select name from pragma_table_info('lending__loan') where name <> 'id'",
  });
  const others = columns.map(({ name }) => `"${name}"`).join(', ');
  const copies = `with recursive n(i) as (select 2 union all select i + 1 from n where i < 1500)
    select printf('copy-%05d', i), ${others} from n, lending__loan as l where l.id = ?`;
  await platform.write([{ sql: `insert into lending__loan (id, ${others}) ${copies}`, parameters: [id] }]);
  await installApp(house.house, grown(lendingApp()));
  const left = 'select count(*) as n from lending__loan where thrice is null';
  const [{ n: behind } = { n: 0 }] = await platform.all<{ n: number }>({ sql: left });
  expect(behind).toBeGreaterThan(0);
  await house.stop({ keep: true });
  const again = await runHouse(grown(lendingApp()), { folder: house.folder });
  expect(await followed(again, left)).toBe(0);
  expect(await again.house.store.platform.all({ sql: 'select distinct thrice from lending__loan' })).toEqual([{ thrice: 6 }]);
  await again.stop();
});

/** Looks until none is left. */
async function followed({ house }: RunningHouse, sql: string): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    const [{ n } = { n: -1 }] = await house.store.platform.all<{ n: number }>({ sql });
    if (n === 0 || tries > 600) return n;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
