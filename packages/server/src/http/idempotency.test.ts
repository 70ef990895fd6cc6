import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '@stepwell/store';
import Type from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, type ProductServer } from '../serve.ts';
import { authenticate } from '../sign-in/authenticate.ts';
import { openSignIn, type SignIn } from '../sign-in/sign-in.ts';
import { repeatOnce } from './idempotency.ts';
import { refuseRequest } from './refusals.ts';

const DAY = 86_400_000;
const store = openSqlite(':memory:');
let clock = Date.parse('2026-03-02T01:00:00Z');
let server: ProductServer;
let signIn: SignIn;
let address: string;
const tokens: string[] = [];
let made = 0;
let release: (() => void) | undefined;
let entered: () => void = () => undefined;

beforeAll(async () => {
  signIn = await openSignIn(store.platform, () => clock);
  server = await createServer({
    pages: mkdtempSync(join(tmpdir(), 'pages-')),
    version: '1',
    log: () => undefined,
    routes: async (http) => {
      authenticate(http, signIn);
      await repeatOnce(http, store.platform, () => clock);
      http.post('/api/make', { schema: { body: Type.Object({ name: Type.String() }) } }, async (request, reply) => {
        if (request.body.name === 'refused') throw refuseRequest('ADMIN_ONLY');
        if (request.body.name === 'slow') {
          entered();
          await new Promise<void>((resolve) => {
            release = resolve;
          });
        }
        return reply.code(201).send({ name: request.body.name, number: ++made });
      });
    },
  });
  await server.http.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(server.http.server.address() as AddressInfo).port}`;
  for (const id of ['ann', 'bob']) {
    await signIn.accounts.add({ id, name: id, locale: 'en' });
    tokens.push(await signIn.sessions.begin(id));
  }
});
afterAll(async () => {
  await server.http.close();
  await store.close();
});

async function make(name: string, key?: string, token = tokens[0] as string) {
  const answer = await fetch(`${address}/api/make`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...(key && { 'idempotency-key': key }) },
    body: JSON.stringify({ name }),
  });
  const body = (await answer.json()) as { number?: number; error?: { code: string } };
  return { status: answer.status, body, replayed: answer.headers.get('idempotency-replayed') };
}

test('the same request under the same key is carried out once and answered alike', async () => {
  const first = await make('a', 'k1');
  const again = await make('a', 'k1');
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body).toEqual(first.body);
  expect([first.replayed, again.replayed]).toEqual([null, 'true']);
});

test('without a key every request is its own', async () => {
  expect((await make('a')).body.number).not.toBe((await make('a')).body.number);
});

test('another body under a key is refused, and another person’s key is another key', async () => {
  await make('a', 'k2');
  expect((await make('b', 'k2')).body.error?.code).toBe('KEY_REUSED');
  expect((await make('b', 'k2', tokens[1])).status).toBe(201);
});

test('a repetition that comes while the first is under way is told to wait', async () => {
  const begun = new Promise<void>((resolve) => {
    entered = resolve;
  });
  const slow = make('slow', 'k3');
  await begun;
  expect((await make('slow', 'k3')).body.error?.code).toBe('KEY_BUSY');
  expect((await make('other', 'k3')).body.error?.code).toBe('KEY_REUSED');
  release?.();
  expect((await slow).status).toBe(201);
  expect((await make('slow', 'k3')).replayed).toBe('true');
});

test('what was refused did nothing, so its repetition is judged anew', async () => {
  expect((await make('refused', 'k4')).status).toBe(403);
  expect((await make('refused', 'k4')).replayed).toBe(null);
});

test('a key is forgotten after a day', async () => {
  const first = await make('a', 'k5');
  clock += DAY + 1;
  tokens[0] = await signIn.sessions.begin('ann');
  expect((await make('a', 'k5')).body.number).not.toBe(first.body.number);
});

test('a key that is no plain word is refused', async () => {
  expect((await make('a', 'two words')).body.error?.code).toBe('BAD_KEY');
});
