import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createServer } from '../serve.ts';
import { ownCertificate, readCertificate } from './certificate.ts';

const home = mkdtempSync(join(tmpdir(), 'tls-'));
afterAll(() => rmSync(home, { recursive: true }));
const DAY = 86_400_000;
const NAMES = ['localhost', '127.0.0.1', '192.168.7.20'];
const now = Date.now();

test('a certificate of our own speaks for its names, is kept, and its key is for its owner alone', async () => {
  const folder = join(home, 'one');
  const first = await ownCertificate(folder, NAMES, now);
  const known = new X509Certificate(first.cert);
  expect([known.checkHost('localhost'), known.checkIP('192.168.7.20'), known.checkIP('10.0.0.1')]).toEqual([
    'localhost',
    '192.168.7.20',
    undefined,
  ]);
  expect(await ownCertificate(folder, NAMES, now + DAY)).toEqual(first);
  if (process.platform !== 'win32') expect(statSync(join(folder, 'key.pem')).mode & 0o777).toBe(0o600);
});

test('it is made anew within its last 30 days, when an address is added, and when it was spoilt', async () => {
  const folder = join(home, 'two');
  const first = await ownCertificate(folder, NAMES, now);
  const later = await ownCertificate(folder, NAMES, now + 336 * DAY);
  expect(later.cert).not.toBe(first.cert);
  const moved = await ownCertificate(folder, [...NAMES, '10.0.0.5'], now + 336 * DAY);
  expect(new X509Certificate(moved.cert).checkIP('10.0.0.5')).toBe('10.0.0.5');
  writeFileSync(join(folder, 'key.pem'), first.key);
  expect(await ownCertificate(folder, NAMES, now + 336 * DAY)).not.toEqual({ ...moved, key: first.key });
});

test('a key that belongs to another certificate is refused', async () => {
  await ownCertificate(join(home, 'a'), NAMES, now);
  await ownCertificate(join(home, 'b'), NAMES, now);
  await expect(readCertificate(join(home, 'a/cert.pem'), join(home, 'b/key.pem'))).rejects.toThrow('not that of');
});

test('a server with a certificate answers over TLS to whoever trusts it', async () => {
  const tls = await ownCertificate(join(home, 'served'), NAMES, now);
  const { http } = await createServer({ pages: home, version: '1', log: () => undefined, tls });
  await http.listen({ host: '127.0.0.1', port: 0 });
  const { port } = http.server.address() as AddressInfo;
  const status = await new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: '/api/health', ca: tls.cert, agent: false };
    request(options, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(200);
  await http.close();
});
