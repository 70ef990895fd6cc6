import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppFiles } from '../app.ts';
import { fromBundle } from '../files/bundle.ts';
import { readAppFolder } from '../folder/index.ts';
import { wholeVocabulary as vocabulary } from '../testing/apps.ts';
import { checkApp } from './check-app.ts';

const template = join(import.meta.dirname, '../../../../examples/sales-crm');
const sound = new Map([...readAppFolder(template).files].filter(([path]) => !path.endsWith('.ndjson')));
const paths = [...sound.keys()].filter((path) => path.endsWith('.json'));

type Step = string | number;

/** Every place in a JSON value. */
function placesIn(value: unknown, at: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, ...members.flatMap(([key, member]) => placesIn(member, [...at, key]))];
}

function replaced(value: unknown, [step, ...rest]: readonly Step[], into: unknown): unknown {
  if (step === undefined) return into;
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? replaced(one, rest, into) : one));
  return { ...(value as object), [step]: replaced((value as Record<Step, unknown>)[step], rest, into) };
}

const words = fc.constantFrom(
  ...['', ' ', '*', 'stage', 'owner', 'amount', 'name', 'sales_rep', 'opportunity', 'demo', '75%', '48h', '-1d', '{', '{name}'],
  ...['a and', "stage = 'demo'", 'sum(items.price)', 'now()', 'owner.manager', 'me', 'null', '__proto__', '<script>', '\u0000'],
);
const json = fc.oneof(words, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom({}, [], [[]], [null], { key: 'demo' }, -1, 1e308));
const places = new Map(paths.map((path) => [path, placesIn(sound.get(path))]));
const mutation = fc
  .constantFrom(...paths)
  .chain((path) => fc.record({ path: fc.constant(path), place: fc.constantFrom(...places.get(path)!), into: json }));

test('whatever stands anywhere in an app, the check answers with problems or an app', () => {
  const survives = (changes: readonly { path: string; place: readonly Step[]; into: unknown }[]) => {
    const files = new Map(sound);
    for (const { path, place, into } of changes)
      files.set(path, isThere(files, path, place) ? replaced(files.get(path), place, into) : into);
    const { problems, app } = checkApp(files, vocabulary);
    const isWhole = ({ path, code, message }: (typeof problems)[number]) =>
      path.includes('#') && code !== '' && message['zh-CN'] !== '' && message.en !== '';
    return problems.every(isWhole) && (app !== undefined) !== problems.some(({ severity }) => severity === 'error');
  };
  fc.assert(fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), survives), { numRuns: 150 });
}, 120_000);

/** Whether a change before has left the place there. */
function isThere(files: AppFiles, path: string, place: readonly Step[]): boolean {
  let value: unknown = files.get(path);
  return place.every((step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<Step, unknown>)[step];
    return true;
  });
}

const codesOf = (bundle: Record<string, unknown>) => checkApp(fromBundle(bundle), vocabulary).problems.map(({ code }) => code);
const info = { key: 'shop', version: '1.0.0', format: 1 };
const nested = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);

test('a hostile bundle is refused at what makes it so, and soon', () => {
  const before = process.hrtime.bigint();
  expect(codesOf({ 'app.json': info, 'tables/a.json': { fields: [], help: nested(20_000) } })).toEqual(['TOO_DEEP']);
  expect(codesOf({ 'app.json': info, 'tables/a.json': { fields: Array.from({ length: 300_000 }, () => ({})) } })).toEqual([
    'TOO_LARGE',
  ]);
  expect(codesOf({ 'app.json': info, 'tables/a.json': { fields: [], label: 'x'.repeat(300_000) } })).toEqual(['TEXT_TOO_LONG']);
  const many = Object.fromEntries(Array.from({ length: 150_000 }, (_, index) => [`p${index}`, 1]));
  expect(codesOf({ 'app.json': info, 'tables/a.json': many })).toHaveLength(1000);
  expect(codesOf({ 'app.json': { ...info, format: 7 }, 'tables/a.json': 3 })).toEqual(['NEWER_FORMAT']);
  expect(codesOf({ 'app.json': info, '../../etc/passwd': 'x', 'tables/../x.json': {} })).toEqual([
    'UNKNOWN_FILE',
    'UNKNOWN_FILE',
  ]);
  expect(Number(process.hrtime.bigint() - before) / 1e6).toBeLessThan(10_000);
});

test('markup in words for people is words', () => {
  const label = { 'zh-CN': '<script>alert(1)</script>', en: '<img src=x onerror=alert(1)>' };
  const { problems, app } = checkApp(
    fromBundle({ 'app.json': { ...info, label }, 'tables/a.json': { label, fields: [{ key: 'name', type: 'text', label }] } }),
    vocabulary,
  );
  expect(problems).toEqual([]);
  expect(app?.tables[0]?.label).toEqual(label);
});
