import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const APP = '/api/apps/lending';
let house: RunningHouse;
let kim: Client;

beforeAll(async () => {
  house = await runHouse(lendingApp());
  kim = await house.as('kim');
});
afterAll(() => house.stop());

const SCRIPT = '<script>alert(1)</script>';
const info = { key: 'fresh', version: '0.1.0', format: 1, timeZone: 'Asia/Shanghai', currency: 'CNY', label: SCRIPT };
const sound = {
  'app.json': info,
  'roles/owner.json': { admin: true, label: SCRIPT },
  'tables/thing.json': {
    label: `${SCRIPT} =cmd()`,
    title: 'name',
    fields: [{ key: 'name', type: 'text', label: `"${SCRIPT}` }],
  },
};
const nested = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as unknown;
const parsed = (text: string) => JSON.parse(text) as unknown;
const withFile = (path: string, content: unknown) => ({ ...sound, [path]: content });
const keysNow = async () => (await kim.get('/api/designs')).body.taken as string[];

/** Bundles that are no app, and how each is refused: the status, and a code of the refusal or of one of its problems. */
const bundles: readonly (readonly [what: string, files: unknown, status: number, code: string])[] = [
  ['of a newer format', withFile('app.json', { ...info, format: 7 }), 422, 'NEWER_FORMAT'],
  ['of no format', withFile('app.json', { ...info, format: 'one' }), 422, ''],
  ['without an app', { 'tables/thing.json': sound['tables/thing.json'] }, 422, 'MISSING_FILE'],
  ['that is a list', [1, 2], 400, ''],
  ['that is nothing', null, 400, ''],
  ['nested deeply', withFile('tables/a.json', { fields: [], help: nested(100) }), 422, 'TOO_DEEP'],
  ['nested beyond reading', withFile('tables/a.json', nested(400)), 400, ''],
  [
    'of very many properties',
    withFile('tables/a.json', Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`p${at}`, 1]))),
    422,
    'UNKNOWN_PROPERTY',
  ],
  ['of very many values', withFile('tables/a.json', { fields: Array.from({ length: 201_000 }, () => 1) }), 422, 'TOO_LARGE'],
  ['with a text without end', withFile('tables/a.json', { fields: [], help: 'x'.repeat(300_000) }), 422, 'TEXT_TOO_LONG'],
  ['larger than any app', withFile('tables/a.json', { help: 'x'.repeat(21_000_000) }), 413, ''],
  [
    'that reaches for what objects share',
    withFile('tables/a.json', parsed('{"__proto__": {"admin": true}, "fields": []}')),
    400,
    '',
  ],
  [
    'that reaches for what makes objects',
    withFile('tables/a.json', parsed('{"constructor": {"prototype": {"a": 1}}}')),
    422,
    'FORBIDDEN_NAME',
  ],
  ['with half a character', withFile('tables/a.json', { fields: [], help: '\ud800' }), 400, ''],
  ['with a table called otherwise', withFile('tables/__proto__.json', { fields: [] }), 422, ''],
  ['of contents that are none', { ...sound, 'tables/thing.json': 5, 'roles/owner.json': 'x', 'pages/a.json': null }, 422, ''],
];

test.each(bundles)('a bundle %s is refused plainly, and nothing of it is there', async (_what, files, status, code) => {
  const answer = await kim.post('/api/apps', { files });
  expect(answer.status).toBe(status);
  const { error } = answer.body as { error: { code: string; message: string; problems?: { code: string; path: string }[] } };
  expect(error.message.length).toBeGreaterThan(5);
  if (code !== '') expect((error.problems ?? []).map((one) => one.code)).toContain(code);
  expect(error.problems?.every((one) => one.path.length > 0) ?? true).toBe(true);
  expect(await keysNow()).not.toContain('fresh');
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test('a packed body is not unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(21_000_000, 32));
  const headers = { authorization: `Bearer ${kim.token}`, 'content-type': 'application/json', 'content-encoding': 'gzip' };
  const { status } = await fetch(`${house.address}/api/apps`, { method: 'POST', headers, body: new Uint8Array(bomb) });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});

test('markup and formulas of spreadsheets in labels are words: pages do not hold them, exports do not begin with them', async () => {
  expect((await kim.post('/api/apps', { files: sound })).status).toBe(201);
  const made = await kim.post('/api/apps/fresh/tables/thing/records', { values: { name: `=HYPERLINK("http://x")${SCRIPT}` } });
  expect(made.status).toBe(201);
  const definition = await kim.get('/api/apps/fresh/definition');
  expect(definition.headers.get('content-type')).toContain('json');
  for (const path of ['/fresh', '/design/fresh', '/manifest.webmanifest']) {
    const { status, body } = await kim.get(path);
    expect([path, status < 500]).toEqual([path, true]);
    expect(JSON.stringify(body)).not.toContain(SCRIPT);
  }
  const { headers } = await kim.get('/api/apps/fresh/bundle');
  expect(headers.get('content-disposition')).toBe('attachment; filename="fresh.stepwell.json"');
});

const at = (address: string, value: unknown = 1) => ({ op: 'set', at: address, value });
const steps: readonly unknown[] = [
  at('#'),
  at('#/'),
  at('/'),
  at('__proto__'),
  at('__proto__#/x'),
  at('constructor#/prototype/admin'),
  at('tables/loan.json#/__proto__/admin', true),
  at('tables/loan.json#/constructor/prototype/admin', true),
  at('tables/loan.json#/fields/@__proto__/label'),
  at('tables/loan.json#/fields/-1/label'),
  at('tables/loan.json#/fields/1e3/label'),
  at('tables/loan.json#/fields/length'),
  at('tables/loan.json#/fields/~2~'),
  at('../../../etc/passwd', 'x'),
  at('demo/history.ndjson', 'no lines of JSON\n{'),
  at('data/loan.csv', 5),
  at('data/loan.csv', 'name\n"'),
  at('demo/people.json', [null]),
  at('parameters.json', { a: 1 }),
  at('app.json', null),
  at('tables/loan.json', [1]),
  at('roles/keeper.json', 'x'),
  { op: 'insert', at: 'tables/loan.json#/fields', value: null },
  { op: 'insert', at: 'tables/loan.json#/fields', value: { key: 'a', type: 'formula', formula: nested(300) } },
  { op: 'move', at: 'tables/loan.json#/fields/0', before: '@__proto__' },
  { op: 'remove', at: 'tables/loan.json' },
  { op: 'burn', at: 'tables/loan.json' },
  { op: 'set', at: 'x'.repeat(5000), value: 1 },
  'no step',
  null,
];

test('whatever a step says it is done or refused whole; what it leaves is checked, shown and not published while it is wrong', async () => {
  for (const operation of steps) {
    const { revision } = (await kim.get(`${APP}/draft`)).body;
    const stepped = await kim.post(`${APP}/draft`, { revision, name: 'Step', operations: [operation] });
    expect([operation, stepped.status < 500]).toEqual([operation, true]);
    expect([operation, (await kim.get(`${APP}/draft`)).body.revision]).toEqual([
      operation,
      stepped.status === 200 ? revision + 1 : revision,
    ]);
    if (stepped.status !== 200) continue;
    expect([operation, (await kim.get(`${APP}/draft/review`)).status]).toEqual([operation, 200]);
    const published = await kim.post(`${APP}/publish`, { revision: revision + 1 });
    expect([operation, published.status < 500]).toEqual([operation, true]);
    if (published.status !== 200) expect((await kim.remove(`${APP}/draft`)).status).toBe(204);
    expect([operation, (await kim.get(`${APP}/tables/loan/records`)).status]).toEqual([operation, 200]);
  }
  expect(house.logged.filter((line) => /TypeError|RangeError/.test(line))).toEqual([]);
});
