import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeclaredRoute } from '../open-api/collect-routes.ts';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

let house: RunningHouse;
let kim: Client;
let record: { id: string; version: number };
let routes: DeclaredRoute[];

beforeAll(async () => {
  house = await runHouse(lendingApp());
  kim = await house.as('kim');
  record = (await kim.post('/api/apps/lending/tables/loan/records', { values: { name: 'one' } })).body.record;
  routes = house.routes.filter(({ url }) => url !== '/api/events' && url !== '/api/session');
});
afterAll(() => house.stop());

const stateHash = async () => (await house.house.store.verify()).stateHash;

/** An address of a route: of things that are there, or of nonsense. */
const addressOf = (url: string, nonsense: string | undefined) =>
  url.replace(/:(\w+)/g, (_all, name: string) => {
    const there: Record<string, string> = { app: 'lending', table: 'loan', id: record.id, act: 'comment' };
    return encodeURIComponent(nonsense ?? there[name] ?? 'x');
  });

interface Sent {
  readonly status: number;
  readonly text: string;
}

async function send(method: string, path: string, body: string | undefined, type = 'application/json'): Promise<Sent> {
  const answer = await fetch(house.address + path, {
    method: method.toUpperCase(),
    headers: {
      authorization: `Bearer ${kim.token}`,
      'accept-language': 'en',
      ...(body !== undefined && { 'content-type': type }),
    },
    redirect: 'manual',
    ...(body !== undefined && { body }),
  });
  return { status: answer.status, text: await answer.text() };
}

/** Refused with a sentence, and never a failure of the server. */
function expectRefused({ status, text }: Sent, what: string): void {
  expect([what, status >= 400 && status < 500]).toEqual([what, true]);
  const { error } = JSON.parse(text) as { error: { code: string; message: string } };
  expect(error.message, what).toMatch(/^[A-Z].+\.$/);
}

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

const hostile: readonly (readonly [what: string, body: string, type?: string])[] = [
  ['half an object', '{"values":{"name":'],
  ['no JSON', 'name=one'],
  ['a number', '1'],
  ['null', 'null'],
  ['a list', '[]'],
  ['an unknown key', '{"nothing":1}'],
  ['values that are no object', '{"values":[],"version":"1","to":1,"act":[],"ids":{},"from":0,"undo":0}'],
  ['10,000 levels', `{"values":${deep(10_000)}}`],
  ['5 MB', `{"values":{"name":"${'x'.repeat(5_000_000)}"}}`],
  ['NUL', '{"values":{"name":"a\\u0000b"},"version":1,"to":"a\\u0000","undo":"\\u0000"}'],
  ['a lone surrogate', '{"values":{"name":"\\ud800"},"version":1,"to":"\\udfff","undo":"\\udfff"}'],
  ['__proto__', '{"__proto__":{"admin":true},"values":{"__proto__":1},"version":1}'],
  [
    'constructor',
    '{"values":{"constructor":1,"toString":2,"hasOwnProperty":3},"version":1,"to":"constructor","undo":"constructor"}',
  ],
  ['another type', '<a/>', 'text/xml'],
  ['a form', 'a=1', 'application/x-www-form-urlencoded'],
  ['an empty multipart', '--x--', 'multipart/form-data; boundary=x'],
  ['a multipart without a boundary', '--x--', 'multipart/form-data'],
];

test('every route that takes a body refuses every hostile one with a sentence and changes nothing', async () => {
  const before = await stateHash();
  const writing = routes.filter(({ body, url }) => body !== undefined || /import$|files$/.test(url));
  expect(writing.length).toBeGreaterThan(8);
  for (const { method, url } of writing)
    for (const [what, body, type] of hostile)
      expectRefused(await send(method, addressOf(url, undefined), body, type), `${method} ${url}: ${what}`);
  expect(await stateHash()).toBe(before);
});

test('addresses made of anything are refused or answered, and never fail', async () => {
  const before = await stateHash();
  const part = fc.oneof(
    fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }),
    fc.constantFrom('..', '%00', '__proto__', 'constructor', "' or 1=1 --", 'loan', 'x'.repeat(300)),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...routes), part, async ({ method, url, body }, nonsense) => {
      const safe = nonsense.toWellFormed();
      const { status } = await send(method, addressOf(url, safe), body === undefined ? undefined : '{}');
      expect([method, url, safe, status < 500]).toEqual([method, url, safe, true]);
    }),
    { numRuns: 150 },
  );
  expect(await stateHash()).toBe(before);
});

test('query strings made of anything are refused with a sentence or answered', async () => {
  const before = await stateHash();
  const value = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      '-1',
      '0',
      '-0,name',
      '1e9',
      'true',
      '\0',
      '(((((',
      "name = 'a' or",
      'count(',
      '-',
      ',,,',
      'member.member.member',
      'x'.repeat(5000),
      '{"==":[1,1]}',
    ),
  );
  const name = fc.constantFrom(
    'where',
    'sort',
    'select',
    'search',
    'limit',
    'after',
    'count',
    'deleted',
    'version',
    'unread',
    'nothing',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        '/api/apps/lending/tables/loan/records',
        '/api/inbox',
        `/api/apps/lending/tables/loan/records/${record.id}/timeline`,
      ),
      fc.dictionary(name, value, { maxKeys: 3 }),
      async (path, query) => {
        const wellFormed = Object.entries(query).map(([key, text]) => [key, text.toWellFormed()] as [string, string]);
        const answer = await send('get', `${path}?${new URLSearchParams(wellFormed)}`, undefined);
        if (answer.status !== 200) expectRefused(answer, `${path} ${JSON.stringify(query)}`);
      },
    ),
    { numRuns: 150 },
  );
  expect(await stateHash()).toBe(before);
});

/** JSON of every shape, the words of the interface among its keys. */
const word = fc.constantFrom(
  'values',
  'version',
  'to',
  'from',
  'where',
  'group',
  'measures',
  'formula',
  'key',
  'by',
  'ids',
  'act',
  'name',
  'fee',
  'owner',
  'items',
  'receipt',
  'var',
  '==',
  'count',
  'filter',
  'sort',
  'limit',
  'select',
  'undo',
  'page',
  'record',
  'id',
  'table',
);
const leaf = fc.oneof(
  fc.string({ maxLength: 10 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('loan', 'count()', 'name', 'now()', '2026-02-30', '1e400', 'me'),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(word, tie('tree'), { maxKeys: 4 }),
  ),
}));

test('values of every shape are kept or refused: no body makes the server fail', async () => {
  const bodies = fc.record({
    values: fc.dictionary(
      fc.constantFrom('name', 'fee', 'copies', 'due_on', 'kind', 'items', 'receipt', 'member', 'owner', 'stage', 'nothing'),
      tree,
      { maxKeys: 4 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const { status, text } = await send('post', '/api/apps/lending/tables/loan/records', JSON.stringify(body));
      if (status !== 201) expectRefused({ status, text }, JSON.stringify(body));
    }),
    { numRuns: 200 },
  );
});

test('queries of every shape are answered or refused', async () => {
  const query = fc
    .record({ from: fc.constantFrom('loan', 'member', 'loan.moves', 'nothing', 'user') })
    .chain((from) =>
      fc
        .record(
          { where: tree, group: tree, measures: tree, sort: tree, select: tree, limit: fc.oneof(fc.integer(), tree) },
          { requiredKeys: [] },
        )
        .map((rest) => ({ ...from, ...rest })),
    );
  await fc.assert(
    fc.asyncProperty(query, async (body) => {
      const { status, text } = await send('post', '/api/apps/lending/query', JSON.stringify(body));
      if (status !== 200) expectRefused({ status, text }, JSON.stringify(body));
    }),
    { numRuns: 200 },
  );
});
