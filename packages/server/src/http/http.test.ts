import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request as openRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Type from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, type ProductServer } from '../serve.ts';

const logged: string[] = [];
let server: ProductServer;
let address: string;
let pages: string;
let release: () => void = () => undefined;
let entered: () => void = () => undefined;

const Body = Type.Object(
  { name: Type.String({ maxLength: 20 }), count: Type.Optional(Type.Integer()), more: Type.Optional(Type.Unknown()) },
  { additionalProperties: false },
);

beforeAll(async () => {
  pages = mkdtempSync(join(tmpdir(), 'pages-'));
  mkdirSync(join(pages, 'assets'));
  writeFileSync(join(pages, 'index.html'), '<p>page</p>');
  writeFileSync(join(pages, 'assets/a.js'), '1');
  writeFileSync(join(pages, 'assets/a.js.br'), 'squeezed');
  writeFileSync(join(pages, '.sources'), 'secret');
  server = await createServer({
    pages,
    version: '1.2.3',
    log: (line) => logged.push(line),
    routes: (http) => {
      http.post('/api/echo', { schema: { body: Body } }, async (request) => request.body);
      http.get(
        '/api/list',
        { schema: { querystring: Type.Object({ limit: Type.Optional(Type.Integer()) }, { additionalProperties: false }) } },
        async (request) => request.query,
      );
      http.get('/api/bug', async () => {
        throw new Error('a secret detail');
      });
      http.get('/api/slow', async () => {
        entered();
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        return { done: true };
      });
    },
  });
  await server.http.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(server.http.server.address() as AddressInfo).port}`;
});
afterAll(() => server.http.close());

interface Answer {
  readonly status: number;
  readonly body: { error?: { code: string; message: string; id?: string; problems?: { path: string }[] } } & Record<
    string,
    unknown
  >;
}

async function post(body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await fetch(`${address}/api/echo`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

const nested = (depth: number) => `{"name":"a","more":${'['.repeat(depth)}${']'.repeat(depth)}}`;

test('a body that fits is handed over exactly as it was sent', async () => {
  expect(await post('{"name":"甲","count":2}')).toEqual({ status: 200, body: { name: '甲', count: 2 } });
});

test('a mark of byte order before a body is no part of it', async () => {
  expect(await post('\ufeff{"name":"甲"}')).toEqual({ status: 200, body: { name: '甲' } });
});

test.each([
  ['broken JSON', '{"name":', 400, 'MALFORMED_JSON'],
  ['no JSON at all', 'name=a', 400, 'MALFORMED_JSON'],
  ['an empty body', '', 400, 'MALFORMED'],
  ['a wrong type', '{"name":5}', 400, 'MALFORMED'],
  ['a number written as text', '{"name":"a","count":"2"}', 400, 'MALFORMED'],
  ['a list where one value stands', '{"name":["a"]}', 400, 'MALFORMED'],
  ['an unknown key', '{"name":"a","nam":"b"}', 400, 'MALFORMED'],
  ['__proto__', '{"name":"a","__proto__":{"x":1}}', 400, 'MALFORMED_JSON'],
  ['33 levels', nested(32), 400, 'TOO_DEEP'],
  ['10,000 levels', nested(10_000), 400, 'TOO_DEEP'],
  ['NUL', '{"name":"a\\u0000"}', 400, 'BAD_TEXT'],
  ['NUL in a key', '{"name":"a","more":{"\\u0000":1}}', 400, 'BAD_TEXT'],
  ['a lone surrogate', '{"name":"\\ud800"}', 400, 'BAD_TEXT'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 400, 'BAD_TEXT'],
  ['5 MB', `{"name":"${'a'.repeat(5_000_000)}"}`, 413, 'BODY_TOO_LARGE'],
])('%s is refused with a sentence in both languages', async (_title, body, status, code) => {
  for (const [language, sentence] of [
    ['zh-CN', /\p{Script=Han}/u],
    ['en-GB,en;q=0.8', /^[A-Z][ -~“”]+\.$/],
  ] as const) {
    const answer = await post(body, { 'accept-language': language });
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect(answer.body.error?.message).toMatch(sentence);
  }
});

test('31 levels below the body are allowed', async () => {
  expect((await post(nested(31))).status).toBe(200);
});

test('a misfit is named by its path: an unknown key itself, a missing one where it should stand', async () => {
  expect((await post('{"name":"a","nam/e":"b"}')).body.error?.problems).toMatchObject([{ path: '#/nam~1e' }]);
  expect((await post('{}')).body.error?.problems).toMatchObject([{ path: '#/name' }]);
  expect((await post('{"name":5}')).body.error?.problems).toMatchObject([{ path: '#/name' }]);
});

test('every misfit is named at once', async () => {
  const { problems } = (await post('{"count":"2","nam":"b"}')).body.error ?? {};
  expect(problems?.map(({ path }) => path).sort()).toEqual(['#/count', '#/nam', '#/name']);
});

test('another content type is refused, and so is none', async () => {
  expect((await post('name=a', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  expect((await post('{}', { 'content-type': 'text/plain' })).body.error?.code).toBe('UNSUPPORTED_MEDIA_TYPE');
});

test('query strings are converted by the schema of their route, and nothing else is', async () => {
  expect(await (await fetch(`${address}/api/list?limit=5`)).json()).toEqual({ limit: 5 });
  expect((await fetch(`${address}/api/list?limit=five`)).status).toBe(400);
  expect((await fetch(`${address}/api/list?limits=5`)).status).toBe(400);
  expect((await fetch(`${address}/api/list?limit=%E0%A4%A`)).status).toBe(400);
});

test.each(['limit=%00', 'limit=%ff', 'limit=%ed%a0%80', 'limit=1%', 'limit=1%zz'])(
  'the query string %s is refused rather than guessed at',
  async (query) => {
    const answer = await fetch(`${address}/api/list?${query}`);
    expect([answer.status, ((await answer.json()) as Answer['body']).error?.code]).toEqual([400, 'UNREADABLE_ADDRESS']);
  },
);

test('a method that an address does not take is refused with those it takes', async () => {
  const answer = await fetch(`${address}/api/echo`, { method: 'PUT' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  expect((await fetch(`${address}/api/list`, { method: 'DELETE' })).headers.get('allow')).toBe('GET, HEAD');
  expect((await fetch(`${address}/api/health`, { method: 'HEAD' })).status).toBe(200);
});

test('the language that the reader wants most is the one that counts', async () => {
  const messageFor = async (wish: string) => (await post('{}', { 'accept-language': wish })).body.error?.message;
  expect(await messageFor('en;q=0.1,zh-CN;q=0.9')).toMatch(/\p{Script=Han}/u);
  expect(await messageFor('fr, en;q=0.5, zh;q=0')).toMatch(/^[A-Z]/);
  expect(await messageFor('zh;q=0, en')).toMatch(/^[A-Z]/);
});

test('what is no HTTP request is answered like every refusal', async () => {
  const answer = await new Promise<string>((resolve) => {
    let text = '';
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write('BLAH\r\n\r\n'));
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ error: { code: 'MALFORMED' } });
});

test('a bug answers 500 with a number that stands in the log, and tells nothing else', async () => {
  const answer = await fetch(`${address}/api/bug`, { headers: { 'accept-language': 'en' } });
  const { error } = (await answer.json()) as { error: { id: string; message: string } };
  expect([answer.status, error.message.includes(error.id), error.message.includes('secret')]).toEqual([500, true, false]);
  expect(logged.some((line) => line.includes(error.id) && line.includes('a secret detail'))).toBe(true);
});

test('an address below /api that does not exist is 404 in JSON; any other is the page', async () => {
  const missing = await fetch(`${address}/api/nothing`);
  expect([missing.status, ((await missing.json()) as Answer['body']).error?.code]).toEqual([404, 'NO_SUCH_ADDRESS']);
  expect(await (await fetch(`${address}/apps/hello/greeting`)).text()).toBe('<p>page</p>');
  expect((await fetch(`${address}/nothing`, { method: 'POST' })).status).toBe(404);
  expect((await fetch(`${address}/%E0%A4%A`)).status).toBe(404);
});

test('a file that is not there is 404, never the page; what is built anew is served at once; nothing hidden is', async () => {
  for (const path of ['/assets/gone.js', '/favicon.ico', '/.sources', '/assets/..%2f..%2fpackage.json'])
    expect([path, (await fetch(address + path)).status]).toEqual([path, 404]);
  writeFileSync(join(pages, 'assets/b.js'), '2');
  expect(await (await fetch(`${address}/assets/b.js`)).text()).toBe('2');
  const head = await fetch(`${address}/apps/hello`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '11']);
});

test('files are sent as they were squeezed by the build to whoever can read that, and known again by their ETag', async () => {
  const ask = (headers: Record<string, string>) =>
    new Promise<{ status?: number; headers: Record<string, unknown> }>((resolve) =>
      openRequest(`${address}/assets/a.js`, { headers }, (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode, headers: answer.headers });
      }).end(),
    );
  expect((await ask({ 'accept-encoding': 'br' })).headers).toMatchObject({ 'content-encoding': 'br', 'content-length': '8' });
  const plain = await ask({});
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect((await ask({ 'if-none-match': String(plain.headers['etag']) })).status).toBe(304);
});

test('scripts come only from the house itself; hashed files last, the page is asked for again', async () => {
  const page = await fetch(`${address}/`);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect((await fetch(`${address}/assets/a.js`)).headers.get('cache-control')).toContain('immutable');
});

/** Sends what fetch would not: an Origin of our choice. */
function postFrom(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = openRequest(
      `${address}/api/echo`,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    request.on('error', reject);
    request.end('{"name":"a"}');
  });
}

test('writes are taken from our own pages and from programs, not from the pages of others', async () => {
  expect(await postFrom({ origin: address })).toBe(200);
  expect(await postFrom({})).toBe(200);
  expect(await postFrom({ origin: 'https://evil.example' })).toBe(403);
  expect(await postFrom({ origin: 'null' })).toBe(403);
  expect(await postFrom({ 'sec-fetch-site': 'cross-site' })).toBe(403);
});

test('told to stop, it refuses new work at once, says so in its health, and finishes what is under way', async () => {
  const begun = new Promise<void>((resolve) => {
    entered = resolve;
  });
  const slow = fetch(`${address}/api/slow`);
  await begun;
  server.readiness.stop();
  const refused = await post('{"name":"a"}');
  expect([refused.status, refused.body.error?.code]).toEqual([503, 'STOPPING']);
  const health = await fetch(`${address}/api/health`);
  expect([health.status, await health.json()]).toEqual([503, { state: 'stopping', version: '1.2.3' }]);
  let isIdle = false;
  const idle = server.readiness.idle().then(() => {
    isIdle = true;
  });
  expect((await fetch(`${address}/api/health`)).status).toBe(503);
  expect(isIdle).toBe(false);
  release();
  await idle;
  const closed = server.http.close();
  expect(await (await slow).json()).toEqual({ done: true });
  await closed;
});
