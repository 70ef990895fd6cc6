import { join } from 'node:path';
import { type App, checkApp, type Process, type Stage } from '@stepwell/definition';
import { readAppFolder } from '@stepwell/definition/folder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vocabulary } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const { files } = readAppFolder(join(import.meta.dirname, '../../../../examples/sales-crm'));
const { app: whole } = checkApp(files, vocabulary);
if (!whole?.demo) throw new Error('The template has problems');
const app: App = { ...whole, demo: { ...(whole.demo.people ? { people: whole.demo.people } : {}) } };

let house: RunningHouse;
let ops: Client;
let customer: string;
beforeAll(async () => {
  house = await runHouse(app);
  ops = await house.as('ops');
  const { body } = await ops.post('/api/apps/sales_crm/tables/customer/records', { values: { name: '绍兴沐禾食品有限公司' } });
  customer = body.record.id;
});
afterAll(() => house.stop());

const isOpen = ({ category = 'open' }: Stage) => category === 'open';

/** Whether the definition lets a record go this way, read here a second time and plainly. */
function isLegal({ stages, transitions = [], skip = 'refuse' }: Process, from: Stage, to: Stage): boolean {
  const names = (keys: string | readonly string[], key: string) => [keys].flat().includes(key);
  const isListed = transitions.some(
    (way) => names(way.to, to.key) && (names(way.from, from.key) || (names(way.from, '*') && isOpen(from))),
  );
  if (isListed) return true;
  if (!isOpen(from)) return false;
  if (to.category === 'lost') return !transitions.some((way) => names(way.to, to.key));
  const forward = stages.filter(({ category }) => category !== 'lost');
  const steps = forward.indexOf(to) - forward.indexOf(from);
  return steps === 1 || (steps > 1 && skip !== 'refuse');
}

const pairs = app.processes.flatMap((process) =>
  process.stages.flatMap((from) => process.stages.filter((to) => to !== from).map((to) => ({ process, from, to }))),
);

/** What a record needs in order to begin in any stage, of whichever table it is. */
function values(process: Process): Record<string, unknown> {
  const all = {
    name: '记录',
    intent: 'high',
    invalid_reason: 'no_need',
    region: 'east',
    product_line: process.when ? 'fitting' : 'valve',
    customer,
    amount: 64800,
    budget_band: 'under_200k',
    expected_close: '2027-03-01',
    customer_feedback: '样机满意',
    lost_reason: 'price',
  };
  const own = new Set(app.tables.find(({ key }) => key === process.table)?.fields.map(({ key }) => key));
  return Object.fromEntries(Object.entries(all).filter(([key]) => own.has(key)));
}

test('of every way from stage to stage, those the process does not allow are refused over REST and change nothing', async () => {
  const refused: string[] = [];
  for (const { process, from, to } of pairs) {
    const records = `/api/apps/sales_crm/tables/${process.table}/records`;
    const made = await ops.post(records, { values: { ...values(process), stage: from.key } });
    expect([made.status, made.body.error], `${process.key} begins in ${from.key}`).toEqual([201, undefined]);
    const { id, version } = made.body.record;
    const { status, body } = await ops.post(`${records}/${id}/move`, { to: to.key, version });
    const way = `${process.key}: ${from.key} → ${to.key}`;
    if (isLegal(process, from, to)) {
      expect(body.error?.code ?? 'moved', way).not.toBe('MOVE_NOT_ALLOWED');
      if (body.error?.code === 'STAGE_NOT_READY') expect(body.error.missing.length, way).toBeGreaterThan(0);
      continue;
    }
    expect([status, body.error?.code], way).toEqual([422, 'MOVE_NOT_ALLOWED']);
    expect(body.error.message, way).toContain('does not allow this move');
    const after = (await ops.get(`${records}/${id}`)).body.record;
    expect([after.version, after.values.stage], way).toEqual([version, from.key]);
    refused.push(way);
  }
  expect(refused.length).toBeGreaterThanOrEqual(60);
});

test('what a gate misses is named, over REST as on the page', async () => {
  const records = '/api/apps/sales_crm/tables/opportunity/records';
  const { body } = await ops.post(records, { values: { name: '空白商机' } });
  const move = async (to: string) => (await ops.post(`${records}/${body.record.id}/move`, { to, version: 1 })).body.error;
  const { code, missing } = await move('needs');
  expect(code).toBe('STAGE_NOT_READY');
  expect(missing.map(({ key }: { key: string }) => key).sort()).toEqual(['customer', 'first_call']);
  expect((await move('lost')).missing.map(({ key }: { key: string }) => key)).toEqual(['lost_reason']);
});
