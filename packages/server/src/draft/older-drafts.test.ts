import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '@stepwell/store';
import { expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { runHouse } from '../testing/running.ts';

test('a draft that an earlier version kept is gone on with', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'older-'));
  const older = openSqlite(folder);
  const files = JSON.stringify({
    'app.json': { key: 'lending', version: '1.0.0', format: 1 },
    'roles/keeper.json': { admin: true },
  });
  await older.platform.write([
    {
      sql: 'create table _draft (app text primary key, revision integer not null, based_on integer not null, files text not null)',
    },
    {
      sql: 'create table _draft_change (app text not null, revision integer not null, at bigint not null, by text not null, name text not null, operations text not null, inverse text not null, primary key (app, revision))',
    },
    { sql: 'insert into _draft (app, revision, based_on, files) values (?, 3, 1, ?)', parameters: ['lending', files] },
  ]);
  await older.close();
  const house = await runHouse(lendingApp(), { folder });
  const kim = await house.as('kim');
  const step = { revision: 3, name: 'Call it so', operations: [{ op: 'set', at: 'app.json#/label', value: 'Lent' }] };
  const { status, body } = await kim.get('/api/apps/lending/draft');
  expect([status, body.revision, Object.keys(body.files)]).toEqual([200, 3, ['app.json', 'roles/keeper.json']]);
  expect((await kim.post('/api/apps/lending/draft', step)).body.revision).toBe(4);
  await house.stop();
});
