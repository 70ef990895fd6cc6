import type { App } from '@stepwell/definition';
import { expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { runHouse } from '../testing/running.ts';

const LOANS = '/api/apps/lending/tables/loan/records';
const MEMBERS = '/api/apps/lending/tables/member/records';

/** Helpers see loans while the member whose card they carry is called Open. */
function carded(app: App): App {
  const card = { key: 'card', type: 'relation', table: 'member' };
  const user = { key: 'user', extends: true, fields: [card] };
  const roles = app.roles.map((role) =>
    role.key === 'helper' ? { ...role, tables: { ...role.tables, loan: { read: "me.card.name = 'Open'" } } } : role,
  );
  return { ...app, tables: [...app.tables, user], roles } as App;
}

test('rights that look at what a person is related to follow it with the next request', async () => {
  const house = await runHouse(carded(lendingApp()));
  const [kim, lee] = [await house.as('kim'), await house.as('lee')];
  const { record: member } = (await kim.post(MEMBERS, { values: { name: 'Shut' } })).body;
  const users = `/api/apps/lending/tables/user/records/${lee.id}`;
  const { version } = (await kim.get(users)).body.record;
  expect((await kim.patch(users, { version, values: { card: member.id } })).status).toBe(200);
  await kim.post(LOANS, { values: { name: 'Watched' } });
  const seen = async () => (await lee.get(`${LOANS}?count=true`)).body.total;
  expect(await seen()).toBe(0);
  await kim.patch(`${MEMBERS}/${member.id}`, { version: 1, values: { name: 'Open' } });
  expect(await seen()).toBe(1);
  await kim.patch(`${MEMBERS}/${member.id}`, { version: 2, values: { name: 'Shut' } });
  expect(await seen()).toBe(0);
  await house.stop();
});
