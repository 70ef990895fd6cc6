import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '@stepwell/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vocabulary as webVocabulary } from '../../web/src/app/vocabulary.ts';
import { vocabulary } from './vocabulary.ts';

const root = join(import.meta.dirname, '../../..');
const hello = join(root, 'examples/hello');
const program = join(root, 'apps/server/src/stepwell.ts');
const folder = mkdtempSync(join(tmpdir(), 'verbs-'));
let server: RunningServer;

beforeAll(async () => {
  server = await startServer([hello, '--demo']);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Done {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a verb on a data directory; without one, on that of the running server. */
function stepwell(args: readonly string[], data = server.data): Promise<Done> {
  const env = { ...process.env, STEPWELL_DATA: data, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const json = async (args: readonly string[], data?: string) => {
  const { code, stdout } = await stepwell([...args, '--json'], data);
  return { code, value: JSON.parse(stdout) };
};

const GREETINGS = '/api/apps/hello/tables/greeting/records';
const get = async (token: string, path: string) =>
  (await fetch(server.address + path, { headers: { authorization: `Bearer ${token}` } })).json();

test('while the server has the data, verbs work through it; nothing but JSON stands on stdout', async () => {
  const { value: issued } = await json(['token', '--user', 'lin']);
  expect(await get(issued.token, '/api/me')).toMatchObject({ user: { name: '林晓' } });
  const entered = await fetch(server.address + issued.link, { redirect: 'manual' });
  expect([entered.status, entered.headers.get('location')]).toEqual([302, '/']);
  const before = (await json(['verify'])).value;
  writeFileSync(join(folder, 'g.csv'), '对谁说,说什么\n甲,你好\n,缺名字\n');
  const imported = await json(['import', 'hello', 'greeting', join(folder, 'g.csv')]);
  expect([imported.code, imported.value.created, imported.value.failed]).toEqual([0, 1, 1]);
  expect(readFileSync(imported.value.failedTo, 'utf8')).toMatch(/^\uFEFFRow,Reason,.*缺名字/s);
  const mapped = await json(['import', 'hello', 'greeting', join(folder, 'g.csv'), '--map', '对谁说=nothing']);
  expect([mapped.code, mapped.value.result.error.code]).toEqual([1, 'BAD_MAP']);
  expect((await get(issued.token, `${GREETINGS}?select=name`)) as { records: unknown[] }).toMatchObject({
    records: [{ values: { name: '甲' } }],
  });
  const after = (await json(['verify'])).value;
  expect(after.stateHash).not.toBe(before.stateHash);
  expect(after.entries).toBeGreaterThan(before.entries);
});

test('help is no misuse; wrong use is 2, and is told on stderr alone', async () => {
  for (const args of [['--help'], ['help'], ['import', '--help']]) {
    const { code, stdout, stderr } = await stepwell(args);
    expect([args, code, stderr, stdout.includes('npm run stepwell -- import')]).toEqual([args, 0, '', true]);
  }
  for (const args of [
    [],
    ['nothing'],
    ['check'],
    ['verify', 'more'],
    ['serve', '--bad'],
    ['token'],
    ['erase', 'hello', 'greeting', 'x'],
    ['import', 'hello', 'greeting', '/no/such.csv'],
    ['restore', '/no/such/backup'],
    ['backup', folder],
  ]) {
    const { code, stdout, stderr } = await stepwell([...args, '--json']);
    expect([args, code, stdout]).toEqual([args, 2, '']);
    expect(stderr).toContain('npm run stepwell -- ');
  }
});

test('a backup of the running server is restored elsewhere with the same state hash', async () => {
  const to = join(folder, 'backup');
  const made = await json(['backup', to]);
  const restored = await json(['restore', to], join(folder, 'restored'));
  expect([restored.code, restored.value.stateHash]).toEqual([0, made.value.stateHash]);
  expect((await json(['verify'], join(folder, 'restored'))).value.stateHash).toBe(made.value.stateHash);
  expect((await stepwell(['restore', to], join(folder, 'restored'))).code).toBe(1);
});

test('an app is installed under another key, exported, and installed again from the bundle', async () => {
  const data = join(folder, 'fresh');
  expect((await json(['install', hello, '--as', 'hallo'], data)).value).toEqual({ app: 'hallo', version: 1, changed: true });
  expect((await json(['install', hello, '--as', 'hallo'], data)).value).toEqual({ app: 'hallo', version: 1, changed: false });
  const bad = await json(['install', hello, '--as', 'Bad Key!'], data);
  expect([bad.code, bad.value.problems[0].path]).toEqual([1, 'app.json#/key']);
  const { stdout } = await stepwell(['export', 'hallo'], data);
  const bundle = join(folder, 'hallo.json');
  writeFileSync(bundle, stdout);
  expect((await json(['check', bundle])).value).toEqual({ problems: [] });
  expect((await json(['install', bundle], join(folder, 'other'))).value).toEqual({ app: 'hallo', version: 1, changed: true });
});

test('what does not exist is refused with a sentence and 1', async () => {
  for (const args of [
    ['token', '--user', 'nobody'],
    ['export', 'nothing'],
    ['erase', 'hello', 'greeting', 'nobody', '--reason', 'asked'],
    ['import', 'hello', 'nothing', join(folder, 'g.csv')],
  ]) {
    const { code, stderr } = await stepwell(args);
    expect([args, code, /^[A-Z].+\.$/m.test(stderr)]).toEqual([args, 1, true]);
  }
});

test('scenarios are played, one by name too', async () => {
  expect((await json(['test', hello])).value).toMatchObject({ failed: 0, unnoticed: [] });
  expect((await stepwell(['test', hello, '--only', 'first_words'])).stdout).toMatch(/1 passed, 0 failed\n$/);
  expect((await stepwell(['test', hello, '--only', 'nothing'])).code).toBe(1);
});

test('on a server that nobody can enter yet, production prints a link to set it up, once', async () => {
  const first = await startServer([hello]);
  const link = /\/in\/\S+/.exec(first.output())?.[0] ?? '';
  const entered = await fetch(first.address + link, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const me = (await (await fetch(`${first.address}/api/me`, { headers: { cookie } })).json()) as object;
  expect(me).toMatchObject({ user: { name: 'admin' }, apps: [{ key: 'hello', roles: ['host'] }], demo: false });
  await first.stop();
  const again = await startServer([hello], first.data);
  expect(again.output()).toContain('Stepwell ready');
  await again.stop();
});

test('told to stop, the server ends with 0', async () => {
  const other = await startServer();
  const ended = new Promise((resolve) => other.process.once('exit', resolve));
  other.process.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('the server and the pages know the same vocabulary', () => {
  const names = (of: typeof vocabulary) => ({
    operators: of.operators.map(({ name }) => name),
    fields: of.fields.map(({ name }) => name),
    actions: of.actions.map(({ name }) => name),
    widgets: of.widgets.map(({ name }) => name),
  });
  expect(names(webVocabulary)).toEqual(names(vocabulary));
});
