import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toBundle } from '../files/bundle.ts';
import { readAppFolder } from './read-app-folder.ts';

const home = mkdtempSync(join(tmpdir(), 'app-folder-'));
afterAll(() => rmSync(home, { recursive: true }));

function folderOf(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(home, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(home, name);
}

test('a folder gives its JSON parsed and its other files as text, and passes over what is no part of an app', () => {
  const folder = folderOf('whole', {
    'app.json': '{"key": "shop"}',
    'tables/order.json': '{"fields": []}',
    'data/order.csv': 'ref\n1',
    'README.md': '# Shop',
    '.git/config.json': '{}',
  });
  const { files, problems } = readAppFolder(folder);
  expect(problems).toEqual([]);
  expect(Object.fromEntries(files)).toEqual({
    'app.json': { key: 'shop' },
    'data/order.csv': 'ref\n1',
    'tables/order.json': { fields: [] },
  });
});

test('malformed JSON is told with its place, and the file still counts as there', () => {
  const { files, problems } = readAppFolder(folderOf('bad', { 'tables/order.json': '{\n "key": order\n}' }));
  expect(files.has('tables/order.json')).toBe(true);
  expect(problems).toMatchObject([
    {
      path: 'tables/order.json#',
      code: 'MALFORMED_JSON',
      from: 10,
      message: { en: 'Line 2, column 9: A value belongs here, not o' },
    },
  ]);
});

test('links are refused', () => {
  const folder = folderOf('links', { 'app.json': '{}' });
  symlinkSync('/etc', join(folder, 'tables'));
  const { files, problems } = readAppFolder(folder);
  expect([...files.keys()]).toEqual(['app.json']);
  expect(problems).toMatchObject([{ path: 'tables#', code: 'LINK_REFUSED', severity: 'warning' }]);
});

test('a bundle reads like the folder it was made of', () => {
  const folder = folderOf('twin', { 'app.json': '{"key": "shop"}', 'roles/clerk.json': '{"home": "desk"}' });
  const { files } = readAppFolder(folder);
  writeFileSync(join(home, 'twin.stepwell.json'), JSON.stringify(toBundle(files)));
  expect(Object.fromEntries(readAppFolder(join(home, 'twin.stepwell.json')).files)).toEqual(Object.fromEntries(files));
});

test('a place without an app is a problem, not a crash', () => {
  expect(readAppFolder(join(home, 'nowhere')).problems).toMatchObject([{ code: 'NOT_AN_APP' }]);
});
