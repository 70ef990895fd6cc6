import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const LOANS = '/api/apps/lending/tables/loan/records';
/** The first moment of 1 April in the zone of the app. */
const APRIL = Date.parse('2026-04-01T00:00:00+08:00');
let clock = APRIL - 1;
let house: RunningHouse;
let kim: Client;

const gate = (enforce?: string) => ({ require: { fields: ['fee'] }, from: '2026-04-01', ...(enforce && { enforce }) });

beforeAll(async () => {
  const lending = lendingApp();
  const [process] = lending.processes;
  const stages = [
    { key: 'asked', exit: [gate()] },
    { key: 'out', exit: [gate('reason')] },
    { key: 'back', exit: [gate('warn')] },
    { key: 'shelf' },
  ];
  house = await runHouse({ ...lending, processes: [{ ...process, stages }] } as never, { now: () => clock });
  kim = await house.as('kim');
});
afterAll(() => house.stop());

async function move(to: string, from: string) {
  const { id, version } = (await kim.post(LOANS, { values: { name: `To ${to}`, stage: from } })).body.record;
  const { status, body } = await kim.post(`${LOANS}/${id}/move`, { to, version });
  return [status, body.error?.code ?? body.warnings?.map(({ key }: { key: string }) => key)];
}

test('a gate only warns until its date, and holds as it is meant from the first moment of that day in the zone of the app', async () => {
  const all = async () => [await move('out', 'asked'), await move('back', 'out'), await move('shelf', 'back')];
  expect(await all()).toEqual([
    [200, ['fee']],
    [200, ['fee']],
    [200, ['fee']],
  ]);
  clock = APRIL;
  expect(await all()).toEqual([
    [422, 'STAGE_NOT_READY'],
    [422, 'REASON_NEEDED'],
    [200, ['fee']],
  ]);
});
