import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf } from '@stepwell/definition';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';
import { FolderLink } from './folder-link.ts';

const APP = '/api/apps/lending';
const LOAN = 'tables/loan.json';
let house: RunningHouse;
let kim: Client;
let folder: string;
let link: FolderLink;

beforeEach(async () => {
  house = await runHouse(lendingApp());
  kim = await house.as('kim');
  folder = mkdtempSync(join(tmpdir(), 'linked-'));
  const app = await house.house.apps.find('lending');
  for (const [path, content] of filesOf(app?.model.app as never)) write(path, `${JSON.stringify(content, null, 2)}\n`);
  link = new FolderLink(house.house, 'lending', folder);
  await link.open();
});
afterEach(async () => {
  await link.close();
  await house.stop();
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const json = (path: string) => JSON.parse(text(path));
const soon = { timeout: 15_000, interval: 50 };
const draft = async () =>
  (await kim.get(`${APP}/draft`)).body as { revision: number; files: Record<string, { label?: unknown }> };
const step = (name: string, ...operations: unknown[]) => kim.post(`${APP}/draft`, { revision: 0, name, operations });

test('a folder that says what the app says is no change, and stays as it is', async () => {
  expect((await draft()).revision).toBe(0);
});

test('what is designed stands in the files, as small changes; what is saved in a file is a step of the draft', async () => {
  const before = text(LOAN);
  await step('Help', { op: 'set', at: `${LOAN}#/fields/@fee/help`, value: 'In euros' });
  await expect.poll(() => text(LOAN), soon).toContain('"help": "In euros"');
  const lines = new Set(before.split('\n'));
  expect(
    text(LOAN)
      .split('\n')
      .filter((line) => !lines.has(line)),
  ).toHaveLength(1);

  write(LOAN, text(LOAN).replace('In euros', 'In dollars'));
  await expect.poll(async () => JSON.stringify((await draft()).files[LOAN]), soon).toContain('In dollars');
  const { changes } = (await kim.get(`${APP}/draft/changes?since=1`)).body;
  expect(changes).toMatchObject([
    { name: `📁 ${LOAN}`, operations: [{ op: 'set', at: `${LOAN}#/fields/@fee/help`, value: 'In dollars' }] },
  ]);
});

test('the rows an app brings along are kept alike too; how they are quoted is no change', async () => {
  const data = 'data/member.csv';
  write(data, 'name,phone\r\n"Ann",138\r\n');
  await expect.poll(async () => (await draft()).files[data], soon).toContain('"Ann",138');
  const { revision } = await draft();
  write(data, 'name,phone\nAnn,138\n');
  await step('Rows', { op: 'set', at: data, value: 'title,phone\nAnn,139\n' });
  await expect.poll(() => text(data), soon).toBe('title,phone\nAnn,139\n');
  expect((await draft()).revision).toBe(revision + 1);
  write(data, 'title,phone\nBea,139\n');
  await expect.poll(async () => (await draft()).files[data], soon).toContain('Bea');
  await step('Away', { op: 'remove', at: data });
  await expect.poll(() => existsSync(join(folder, data)), soon).toBe(false);
});

test('files come and go on both sides', async () => {
  await step('New', { op: 'set', at: 'roles/guest.json', value: { label: 'Guest' } });
  await expect.poll(() => existsSync(join(folder, 'roles/guest.json')), soon).toBe(true);
  await step('Away', { op: 'remove', at: 'roles/guest.json' });
  await expect.poll(() => existsSync(join(folder, 'roles/guest.json')), soon).toBe(false);
  write('roles/other.json', '{ "label": "Other" }');
  await expect.poll(async () => (await draft()).files['roles/other.json'], soon).toEqual({ label: 'Other' });
});

test('a file that is half written changes nothing, and is not written over', async () => {
  write(LOAN, '{ "half":');
  await step('Label', { op: 'set', at: `${LOAN}#/help`, value: 'Ask at the desk' });
  await step('Other', { op: 'set', at: 'app.json#/help', value: 'x' });
  await expect.poll(() => json('app.json').help, soon).toBe('x');
  expect(text(LOAN)).toBe('{ "half":');
  const whole = (await draft()).files[LOAN] as object;
  write(LOAN, JSON.stringify({ ...whole, label: 'Lent' }));
  await expect.poll(async () => (await draft()).files[LOAN], soon).toMatchObject({ label: 'Lent', help: 'Ask at the desk' });
});

test('when both sides change one file at once, both changes are kept', async () => {
  write(LOAN, JSON.stringify({ ...json(LOAN), help: 'From the folder' }));
  await step('Fee', { op: 'set', at: `${LOAN}#/fields/@fee/help`, value: 'From the designer' });
  await expect
    .poll(() => text(LOAN), soon)
    .toMatch(/From the designer[\s\S]*From the folder|From the folder[\s\S]*From the designer/);
  const both = JSON.stringify((await draft()).files[LOAN]);
  expect([both.includes('From the folder'), both.includes('From the designer')]).toEqual([true, true]);
});

test('whatever a draft calls a file, nothing is written outside the folder or through a link', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  symlinkSync(outside, join(folder, 'pages2'));
  for (const path of ['../evil.json', 'pages2/evil.json', 'a/../../evil.json', '.hidden.json', '/tmp/evil-of-link.json'])
    await step('Evil', { op: 'set', at: path, value: {} });
  await step('Good', { op: 'set', at: 'app.json#/help', value: 'done' });
  await expect.poll(() => json('app.json').help, soon).toBe('done');
  for (const file of [
    join(folder, '../evil.json'),
    join(outside, 'evil.json'),
    '/tmp/evil-of-link.json',
    join(folder, '.hidden.json'),
  ])
    expect(existsSync(file)).toBe(false);
  rmSync(outside, { recursive: true });
});
