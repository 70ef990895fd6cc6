import pg from 'pg';
import { expect, it } from 'vitest';
import { startPostgres } from './postgres.ts';

it('starts a real PostgreSQL with databases of its own, and leaves nothing behind', async () => {
  const postgres = await startPostgres();
  const database = await postgres.createDatabase();
  const client = new pg.Client(postgres.connection(database));
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query('select current_database() as name, 7 / 2.0 as half');
  await client.end();
  await postgres.stop();
  expect(rows).toEqual([{ name: database, half: '3.5000000000000000' }]);
  await expect(new pg.Client(postgres.connection()).connect()).rejects.toThrow();
});
