import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '@stepwell/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const hello = join(root, 'examples/hello');
const program = join(root, 'apps/server/src/stepwell.ts');
const home = mkdtempSync(join(tmpdir(), 'serve-'));
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer([hello, '--https'], join(home, 'data'));
});
afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Runs the program to its end, in a language. */
async function run(args: readonly string[], data: string, language = 'en_US.UTF-8', port = '0') {
  const env = { ...process.env, PORT: port, STEPWELL_DATA: data, LANG: language, LC_ALL: language };
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, stdout, stderr };
}

interface Answer {
  readonly status?: number | undefined;
  readonly headers: Record<string, unknown>;
}

/** Asks over TLS, trusting the certificate that the server keeps. */
const ask = (path: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const ca = readFileSync(join(server.data, 'tls/cert.pem'));
    const { port } = new URL(server.address);
    request({ host: '127.0.0.1', port, path, ca, agent: false }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, headers: answer.headers });
    })
      .on('error', reject)
      .end();
  });

test('with --https a server makes its own certificate, and the cookie of a session travels over TLS alone', async () => {
  expect(server.address).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const link = /\/in\/\S+/.exec(server.output())?.[0] ?? '';
  const { status, headers } = await ask(link);
  expect([status, headers['location']]).toEqual([302, '/']);
  expect(String(headers['set-cookie'])).toMatch(/; HttpOnly; Secure; SameSite=Lax/);
  expect((await ask(link)).status).toBe(401);
});

test('whoever has a phone in the same network is shown what to scan, and told of the warning', () => {
  const phone = /scan this to open (https:\/\/\S+):/.exec(server.output())?.[1];
  // A machine without a network has nothing to show.
  if (phone === undefined) return;
  const { hostname } = new URL(phone);
  expect(new X509Certificate(readFileSync(join(server.data, 'tls/cert.pem'))).checkIP(hostname)).toBe(hostname);
  expect(server.output()).toMatch(/[▀▄█]{4}/);
  expect(server.output()).toContain('not private');
});

test('without demo mode there is no account to guess: one link sets the server up, and it is printed once', () => {
  expect(server.output().match(/\/in\//g)).toHaveLength(1);
  expect(server.output()).toContain('Set up (once)');
});

test('a second server on the same data is refused with a sentence in the reader’s language', async () => {
  const en = await run(['serve'], server.data);
  expect([en.code, en.stdout]).toEqual([1, '']);
  expect(en.stderr).toMatch(/^Another Stepwell process is using the data directory/);
  const zh = await run(['serve'], server.data, 'zh_CN.UTF-8');
  expect([zh.code, zh.stderr]).toEqual([1, expect.stringMatching(/\p{Script=Han}/u)]);
});

test('a port that is taken, one that is none, and half a certificate are told in a sentence', async () => {
  const taken = await run(['serve'], join(home, 'other'), 'en_US.UTF-8', new URL(server.address).port);
  expect([taken.code, taken.stderr]).toEqual([1, expect.stringContaining('The port is taken.')]);
  const none = await run(['serve'], join(home, 'other'), 'en_US.UTF-8', 'eighty');
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('not “eighty”')]);
  const half = await run(['serve', '--https', '--cert', 'a.pem'], join(home, 'third'));
  expect([half.code, half.stderr]).toEqual([2, expect.stringContaining('--cert and --key go together')]);
  const wrong = await run(['serve', '--https', '--cert', program, '--key', program], join(home, 'third'));
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('cannot be used')]);
  expect(existsSync(join(home, 'third'))).toBe(false);
});
