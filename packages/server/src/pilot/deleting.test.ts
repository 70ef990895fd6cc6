import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const APP = '/api/apps/lending';
const LOANS = `${APP}/tables/loan/records`;
const MEMBERS = `${APP}/tables/member/records`;

let house: RunningHouse;
/** Has the published version. */
let kim: Client;
/** Works with the pilot's. */
let lee: Client;

beforeAll(async () => {
  house = await runHouse(lendingApp());
  await signIn();
});
afterAll(() => house.stop());
beforeEach(async () => {
  await kim.remove(`${APP}/pilot`);
  await kim.remove(`${APP}/draft`);
});

const signIn = async () => {
  [kim, lee] = [await house.as('kim'), await house.as('lee')];
};

/** Gives lee a version in which a loan also names who vouches for it. */
async function beginPilot(onDelete?: 'clear' | 'cascade'): Promise<void> {
  const voucher = { key: 'voucher', type: 'relation', table: 'member', label: { 'zh-CN': '担保人', en: 'Voucher' } };
  const { revision, basedOn } = (await kim.get(`${APP}/draft`)).body;
  const operations = [{ op: 'insert', at: 'tables/loan.json#/fields', value: { ...voucher, ...(onDelete && { onDelete }) } }];
  const done = await kim.post(`${APP}/draft`, { revision, basedOn, name: 'Voucher', operations });
  expect((await kim.post(`${APP}/pilot`, { revision: done.body.revision, people: [lee.id] })).status).toBe(200);
}

const made = async (records: string, values: object): Promise<string> => (await lee.post(records, { values })).body.record.id;
const loanOf = (voucher: string) => made(LOANS, { name: 'Atlas', owner: lee.id, voucher });

/** Tries to delete a member as somebody who does not have the field. */
async function expectHeld(member: string): Promise<void> {
  const refused = await kim.remove(`${MEMBERS}/${member}`);
  expect([refused.status, refused.body.error.code]).toEqual([422, 'STILL_REFERENCED']);
  expect(refused.body.error.why.words).toMatch(/^Records of "Loan" still point to it by "Voucher"/);
}

test('a record to which only a field of the pilot points is not deleted by who has the published version, until the pilot is withdrawn', async () => {
  await beginPilot();
  const member = await made(MEMBERS, { name: 'Ada' });
  const loan = await loanOf(member);
  await expectHeld(member);
  const { folder } = house;
  await house.stop({ keep: true });
  house = await runHouse(lendingApp(), { folder });
  await signIn();
  await expectHeld(member);
  const job = await kim.post(`${MEMBERS}/bulk`, { act: 'delete', ids: [member] });
  const { result } = await house.finished(kim, job.body.job);
  expect(result).toMatchObject({ failed: [{ id: member }] });

  expect((await kim.remove(`${APP}/pilot`)).status).toBe(204);
  expect((await kim.remove(`${MEMBERS}/${member}`)).status).toBe(200);
  expect((await kim.post(`${MEMBERS}/${member}/purge`)).status).toBe(200);
  expect((await lee.get(`${LOANS}/${loan}`)).status).toBe(200);
});

test.each(['clear', 'cascade'] as const)(
  'nor one whose deletion would %s what points to it: the published version cannot do that',
  async (onDelete) => {
    await beginPilot(onDelete);
    const member = await made(MEMBERS, { name: 'Bob' });
    const loan = await loanOf(member);
    await expectHeld(member);
    await lee.patch(`${LOANS}/${loan}`, { version: 1, values: { voucher: null } });
    expect((await kim.remove(`${MEMBERS}/${member}`)).status).toBe(200);
  },
);

test('what is purged leaves no trace in the field of a pilot either', async () => {
  await beginPilot();
  const member = await made(MEMBERS, { name: 'Cat' });
  const loan = await loanOf(member);
  await lee.remove(`${LOANS}/${loan}`);
  expect((await kim.remove(`${MEMBERS}/${member}`)).status).toBe(200);
  await kim.post(`${MEMBERS}/${member}/purge`);
  await lee.post(`${LOANS}/${loan}/restore`);
  expect((await lee.get(`${LOANS}/${loan}`)).body.record.values.voucher ?? null).toBeNull();
});
