import { expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { runHouse } from '../testing/running.ts';

const LOANS = '/api/apps/lending/tables/loan/records';

test('a list says of every record what the record says of itself, whatever its texts hold', async () => {
  const house = await runHouse(lendingApp());
  const lee = await house.as('lee');
  const texts = ['a "quoted" \\ name', '换行\n不留', '😀 é \u2028 </script>', 'plain'];
  for (const name of texts)
    await lee.post(LOANS, { values: { name, fee: 0.1, kind: 'map', due_on: '2026-03-02', items: [{ title: name }] } });
  const { body } = await lee.get(`${LOANS}?count=true&limit=3`);
  expect([body.records.length, body.total, typeof body.next]).toEqual([3, 4, 'string']);
  for (const { id, version, values } of body.records) {
    const { record } = (await lee.get(`${LOANS}/${id}`)).body;
    const same = Object.fromEntries(Object.keys(values).map((key) => [key, record.values[key]]));
    // Hours that go by between the two answers.
    expect([version, { ...values, hours_old: 0 }]).toEqual([record.version, { ...same, hours_old: 0 }]);
  }
  const { records } = (await lee.get(`${LOANS}?select=items,name,owner.name&limit=1`)).body;
  expect(records[0].values).toEqual({ items: [expect.objectContaining({ title: 'plain' })], name: 'plain', 'owner.name': 'Lee' });
  await house.stop();
});
