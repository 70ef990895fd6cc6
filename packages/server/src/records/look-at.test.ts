import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const LOANS = '/api/apps/lending/tables/loan/records';
let house: RunningHouse;

beforeAll(async () => {
  house = await runHouse(lendingApp());
});
afterAll(() => house.stop());

/** Reads a record again until it was noted that its owner saw it. */
async function seenBy(client: Client, id: string): Promise<unknown> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { values } = (await client.get(`${LOANS}/${id}`)).body.record;
    if (values.first_viewed_at !== null) return values.first_viewed_at;
  }
  return null;
}

test('when its owner looks at a record for the first time, that is kept; his later looks and those of others are not', async () => {
  const [kim, lee] = [await house.as('kim'), await house.as('lee')];
  const { record } = (await kim.post(LOANS, { values: { name: 'Atlas', owner: lee.id } })).body;
  await kim.get(`${LOANS}/${record.id}`);
  expect((await kim.get(`${LOANS}/${record.id}`)).body.record.values.first_viewed_at).toBeNull();
  const seen = await seenBy(lee, record.id);
  expect(typeof seen).toBe('string');
  const again = (await lee.get(`${LOANS}/${record.id}`)).body.record;
  expect([again.values.first_viewed_at, again.version]).toEqual([seen, record.version]);
  const { body } = await kim.get(`${LOANS}/${record.id}/timeline`);
  expect(JSON.stringify(body).match(/"viewed"/g)).toHaveLength(1);
});
