import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
type Json = { readonly [key: string]: unknown };
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Json;
const filesOf = (pattern: string) => globSync(pattern, { cwd: root }).sort();

/** Every object at or below a value, with its place. */
function objectsIn(value: unknown, place: string): (readonly [string, Json])[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, member]) => objectsIn(member, `${place}/${key}`));
  return Array.isArray(value) ? below : [[place, value as Json], ...below];
}

const WORDS = ['label', 'help', 'guidance', 'text', 'else', 'section', 'title'];
const isWords = (value: unknown): value is { 'zh-CN'?: string; en?: string } =>
  typeof value === 'object' && value !== null && ('zh-CN' in value || 'en' in value);

test('every word of the examples that people read is there in Chinese and in English', () => {
  const files = filesOf('examples/*/{app,parameters}.json').concat(
    filesOf('examples/*/{tables,forms,processes,timeouts,pages,roles,calendars,scenarios}/*.json'),
  );
  const objects = files.flatMap((file) => objectsIn(read(file), file));
  const lacking = objects.filter(([, object]) => isWords(object) && !(object['zh-CN'] && object.en)).map(([place]) => place);
  const mixed = objects.filter(([, { en }]) => typeof en === 'string' && /[\u4e00-\u9fff]/.test(en)).map(([place]) => place);
  const single = objects.flatMap(([place, object]) =>
    WORDS.filter((key) => typeof object[key] === 'string' && /[\u4e00-\u9fff]/.test(object[key])).map((key) => `${place}/${key}`),
  );
  expect({ lacking, mixed, single }).toEqual({ lacking: [], mixed: [], single: [] });
  expect(objects.filter(([, object]) => isWords(object)).length).toBeGreaterThan(300);
});

test('every table, field, stage, page, role and option of the examples has a label', () => {
  const bare = filesOf('examples/*/{tables,forms,processes,pages,roles}/*.json')
    .flatMap((file) => objectsIn(read(file), file))
    .filter(
      ([place, { key, label, by }]) => typeof key === 'string' && by === undefined && !label && !place.includes('/checkpoints/'),
    )
    .map(([place]) => place)
    // A view is called as its page is, the user table as everywhere.
    .filter((place) => !/tables\/user\.json$|greetings\.json\/widgets\/0$/.test(place));
  expect(bare).toEqual([]);
});

test('a role has at most seven menu entries, and every page and table says what it is for', () => {
  for (const file of filesOf('examples/*/roles/*.json'))
    expect(((read(file)['menu'] ?? []) as string[]).length, file).toBeLessThanOrEqual(7);
  const silent = filesOf('examples/sales-crm/{pages,tables}/*.json').filter(
    (file) => !read(file)['help'] && !read(file)['extends'],
  );
  expect(silent).toEqual([]);
});

test('a form asks for at most seven things at a time', () => {
  const long = filesOf('examples/*/forms/*.json').flatMap((file) =>
    ((read(file)['layout'] ?? []) as { items?: unknown[] }[])
      .filter(({ items }) => (items ?? []).length > 7)
      .map((_, index) => `${file} ${index}`),
  );
  expect(long).toEqual([]);
});

const CHARTS = ['bar', 'funnel', 'line', 'pie'];

test('homes begin with work, not with charts', () => {
  const homes = new Map(filesOf('examples/*/roles/*.json').map((file) => [file, read(file)['home']] as const));
  for (const [file, home] of homes) {
    const page = read(file.replace(/roles\/.*$/, `pages/${String(home)}.json`));
    const widgets = page['widgets'] as { kind: string; at?: number[] }[];
    const top = (kinds: readonly string[]) =>
      Math.min(...widgets.filter(({ kind }) => kinds.includes(kind)).map(({ at }) => (at?.[1] ?? 0) + (at?.[0] ?? 0) / 100));
    const work = top(['queue', 'table', 'kanban']);
    expect(work, `${file} ${String(home)}`).toBeLessThan(Math.min(top(CHARTS), 1e9));
  }
});

const SYSTEMS = ['S04', 'S06', 'S08', 'S09', 'S10', 'S18', 'S38', 'S39', 'S82'];

test('each system of the mission that the template shows is named by a scenario', () => {
  const named = new Set(
    filesOf('examples/sales-crm/scenarios/*.json').flatMap((file) => (read(file)['systems'] ?? []) as string[]),
  );
  expect(SYSTEMS.filter((system) => !named.has(system))).toEqual([]);
});
