import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '@stepwell/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, type ProductServer } from '../serve.ts';
import { authenticate } from './authenticate.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { signInRoutes } from './routes.ts';
import { openSignIn, type SignIn } from './sign-in.ts';

const HOUR = 3_600_000;
const store = openSqlite(':memory:');
const database = store.platform;
let clock = Date.parse('2026-03-02T01:00:00Z');
let signIn: SignIn;
let server: ProductServer;
let address: string;
const pages = mkdtempSync(join(tmpdir(), 'pages-'));

beforeAll(async () => {
  signIn = await openSignIn(database, () => clock);
  server = await createServer({
    pages,
    version: '1',
    log: () => undefined,
    routes: async (http) => {
      authenticate(http, signIn);
      signInRoutes(http, signIn, async ({ id, name, locale }) => ({ user: { id, name, locale }, apps: [], demo: false }));
    },
  });
  await server.http.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(server.http.server.address() as AddressInfo).port}`;
  for (const name of ['Ann', 'Bob', 'Cid']) await signIn.accounts.add({ id: name.toLowerCase(), name, locale: 'en' });
  for (const id of ['ann', 'bob', 'cid']) await signIn.accounts.setPassword(id, await hashPassword(`password of ${id}`));
});
afterAll(async () => {
  await server.http.close();
  await store.close();
});

const send = (method: string, path: string, body?: unknown, cookie = '') =>
  fetch(address + path, {
    method,
    redirect: 'manual',
    headers: { 'accept-language': 'en', cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const cookieOf = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const enter = async (id: string) => cookieOf(await send('POST', '/api/session', { name: id, password: `password of ${id}` }));
const whoIs = async (cookie: string) => (await send('GET', '/api/me', undefined, cookie)).status;

test('a name and its password begin a session that scripts cannot read and other sites do not carry', async () => {
  const answer = await send('POST', '/api/session', { name: 'ＡＮＮ ', password: 'password of ann' });
  expect(await answer.json()).toMatchObject({ user: { id: 'ann', name: 'Ann', locale: 'en' } });
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  expect(await whoIs(cookieOf(answer))).toBe(200);
  expect(await whoIs('')).toBe(401);
  expect(await whoIs('stepwell=made-up')).toBe(401);
});

test('the page comes in the language of whoever is signed in, else of his browser, else in Chinese', async () => {
  const built = ['index.html', 'index.zh-CN.html', 'index.en.html'];
  for (const name of built) writeFileSync(join(pages, name), name);
  const cookie = await enter('ann');
  const pageOf = async (path: string, headers: Record<string, string>) => (await fetch(address + path, { headers })).text();
  expect(await pageOf('/', { cookie, 'accept-language': 'zh-CN' })).toBe('index.en.html');
  expect(await pageOf('/app/goods?view=1', { cookie, 'accept-language': 'zh-CN' })).toBe('index.en.html');
  expect(await pageOf('/', { 'accept-language': 'en-GB,en;q=0.8' })).toBe('index.en.html');
  expect(await pageOf('/', { cookie: 'stepwell=made-up', 'accept-language': 'zh-CN,zh;q=0.9' })).toBe('index.zh-CN.html');
  expect(await pageOf('/', { 'accept-language': 'fr' })).toBe('index.zh-CN.html');
  expect((await fetch(address)).headers.get('vary')).toContain('cookie');
  for (const name of built) rmSync(join(pages, name));
});

test('a program may send the token in its Authorization header', async () => {
  const token = await signIn.sessions.begin('ann');
  expect((await fetch(`${address}/api/me`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
});

test('no token and no password stands in the database', async () => {
  const token = await signIn.sessions.begin('ann');
  const rows = JSON.stringify([
    await database.all({ sql: 'select * from _session' }),
    await database.all({ sql: 'select * from _account' }),
  ]);
  expect(rows).not.toContain(token);
  expect(rows).not.toContain('password of');
  expect(rows).toContain('$argon2id$v=19$m=19456');
});

test('signing out ends this session and no other', async () => {
  const [one, other] = [await enter('bob'), await enter('bob')];
  expect((await send('DELETE', '/api/session', undefined, one)).status).toBe(204);
  expect([await whoIs(one), await whoIs(other)]).toEqual([401, 200]);
});

test('a session ends after 12 idle hours, and after 30 days of use', async () => {
  const idle = await enter('bob');
  clock += 11 * HOUR;
  expect(await whoIs(idle)).toBe(200);
  clock += 12 * HOUR + 1;
  expect(await whoIs(idle)).toBe(401);
  const used = await enter('bob');
  for (let hours = 0; hours < 30 * 24; hours += 10) {
    expect(await whoIs(used)).toBe(200);
    clock += 10 * HOUR;
  }
  clock += 1;
  expect(await whoIs(used)).toBe(401);
});

test('a session lives on in the database when the server starts again', async () => {
  const token = await signIn.sessions.begin('bob');
  const again = await openSignIn(database, () => clock);
  expect(await again.sessions.accountOf(token)).toBe('bob');
});

test('a new password ends every session; the one who changed it goes on with a new one', async () => {
  const [here, elsewhere] = [await enter('cid'), await enter('cid')];
  const wrong = await send('PUT', '/api/me/password', { old: 'guess', new: 'a better password' }, here);
  expect(wrong.status).toBe(401);
  const weak = await send('PUT', '/api/me/password', { old: 'password of cid', new: 'short' }, here);
  expect([weak.status, ((await weak.json()) as { error: { code: string } }).error.code]).toEqual([422, 'WEAK_PASSWORD']);
  const changed = await send('PUT', '/api/me/password', { old: 'password of cid', new: 'a better password' }, here);
  expect([await whoIs(here), await whoIs(elsewhere), await whoIs(cookieOf(changed))]).toEqual([401, 401, 200]);
});

test('disabling an account ends its sessions and lets nobody in', async () => {
  const cookie = await enter('bob');
  await signIn.disable('bob');
  expect(await whoIs(cookie)).toBe(401);
  expect((await send('POST', '/api/session', { name: 'bob', password: 'password of bob' })).status).toBe(401);
  await signIn.accounts.setDisabled('bob', null);
});

test('a link signs in once, within a day', async () => {
  const link = await signIn.links.make('ann');
  const entered = await send('GET', `/in/${link}`);
  expect([entered.status, entered.headers.get('location')]).toEqual([302, '/']);
  expect(await whoIs(cookieOf(entered))).toBe(200);
  expect((await send('GET', `/in/${link}`)).status).toBe(401);
  expect((await send('HEAD', `/in/${await signIn.links.make('ann')}`)).status).toBe(404);
  const late = await signIn.links.make('ann');
  clock += 25 * HOUR;
  expect((await send('GET', `/in/${late}`)).status).toBe(401);
});

test('a browser whose link is gone is brought to the page that says so', async () => {
  const answer = await fetch(`${address}/in/gone`, { redirect: 'manual', headers: { accept: 'text/html' } });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/?link=gone']);
});

test('after ten wrong tries the right password must wait a quarter of an hour too; other names need not', async () => {
  for (let count = 0; count < 10; count++)
    expect((await send('POST', '/api/session', { name: 'Ann', password: 'guess' })).status).toBe(401);
  const refused = await send('POST', '/api/session', { name: 'ann', password: 'password of ann' });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
  expect(await enter('bob')).not.toBe('');
  clock += 15 * 60 * 1000;
  expect(await enter('ann')).toMatch(/^stepwell=/);
});

test('from one address at most a hundred tries are taken in a quarter of an hour, whatever the names', async () => {
  clock += HOUR;
  const outcomes = await Promise.all(
    Array.from({ length: 101 }, (_, count) =>
      signIn.withPassword(`nobody${count}`, 'guess', 'one address').catch((error: Error) => error.message),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'TOO_MANY_TRIES')).toHaveLength(1);
  expect(await whoIs(await enter('bob'))).toBe(200);
});

test('a name that nobody has fails as a wrong password does', async () => {
  const answers = await Promise.all(
    ['nobody', 'bob'].map(async (name) => (await send('POST', '/api/session', { name, password: 'guess' })).json()),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(await isPassword(null, 'nobody')).toBe(false);
});

test('somebody goes on with his phone by a link that works once, for ten minutes, and stands nowhere', async () => {
  const ann = await enter('ann');
  const ask = async (app: string, cookie = ann) => send('POST', '/api/me/phone', { app }, cookie);
  expect((await ask('repairs', '')).status).toBe(401);
  expect((await ask('../x')).status).toBe(400);
  const made = await ask('repairs');
  const { link, isReachable } = (await made.json()) as { link: string; isReachable: boolean };
  expect([made.status, isReachable, link.startsWith(`${address}/in/`)]).toEqual([201, false, true]);
  const used = await send('GET', link.slice(address.length));
  expect([used.status, used.headers.get('location'), await whoIs(cookieOf(used))]).toEqual([302, '/app/repairs', 200]);
  expect((await send('GET', link.slice(address.length))).status).toBe(401);
  const late = (await (await ask('repairs')).json()) as { link: string };
  clock += HOUR / 4;
  expect((await send('GET', late.link.slice(address.length))).status).toBe(401);
});
