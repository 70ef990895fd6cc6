import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../running-server.ts';
import { signIn } from './clients.ts';
import { writeErrands } from './errands.ts';

/** What SQLite calls FULL: a commit is on the disk when it is acknowledged. */
const FULL = 2;
const program = join(import.meta.dirname, '../../../../apps/server/src/stepwell.ts');

interface Opened {
  readonly file: string;
  readonly synchronous: number;
  readonly readonly: boolean;
  readonly isMainThread: boolean;
}

/** Lets every program started from here note its connections; `opened` gives those noted since it was last asked. */
function watchConnections(folder: string): { readonly opened: () => Opened[] } {
  const log = join(folder, 'connections');
  const before = { ...process.env };
  process.env['NODE_OPTIONS'] = `--import ${pathToFileURL(join(import.meta.dirname, 'watch-connections.mjs'))}`;
  process.env['STEPWELL_ROOM'] = join(import.meta.dirname, '../..');
  process.env['STEPWELL_CONNECTIONS'] = log;
  onTestFinished(() => {
    process.env = before;
  });
  const opened = () => {
    const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
    rmSync(log, { force: true });
    // The lock of the folder holds no data.
    return lines.map((line) => JSON.parse(line) as Opened).filter(({ file }) => file !== 'server.lock');
  };
  return { opened };
}

test('every connection, of the server and of every verb, reads back synchronous as full', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stepwell-connections-'));
  const [app, data] = [writeErrands(), join(folder, 'data')];
  onTestFinished(() => {
    for (const path of [folder, app]) rmSync(path, { recursive: true, force: true });
  });
  const { opened } = watchConnections(folder);
  const server = await startServer([app, '--demo'], data);
  const headers = { cookie: await signIn(server.output), 'content-type': 'application/json' };
  const records = `${server.address}/api/apps/errands/tables/job/records`;
  await fetch(records, { method: 'POST', headers, body: '{"values":{"name":"job"}}' });
  await Promise.all(Array.from({ length: 8 }, () => fetch(`${records}?where=count%20%3E%200`, { headers })));
  server.process.kill('SIGTERM');
  await new Promise((resolve) => server.process.once('exit', resolve));
  const ofServer = opened();
  expect(ofServer.filter(({ synchronous }) => synchronous !== FULL)).toEqual([]);
  const count = (isMainThread: boolean, readonly: boolean) =>
    ofServer.filter((one) => one.isMainThread === isMainThread && one.readonly === readonly).length;
  const [writers, glances, readers] = [count(true, false), count(true, true), count(false, true)];
  expect(Math.min(writers, glances, readers / 2)).toBeGreaterThanOrEqual(1);

  writeFileSync(join(folder, 'jobs.csv'), 'name\nanother job\n');
  const verbs = [
    ['verify'],
    ['token', '--user', 'Wang'],
    ['install', app],
    ['export', 'errands'],
    ['import', 'errands', 'job', join(folder, 'jobs.csv')],
    ['backup', join(folder, 'backup')],
  ];
  for (const args of verbs) expect([args[0], run(args, data)]).toEqual([args[0], [FULL]]);
  expect(run(['restore', join(folder, 'backup')], join(folder, 'restored'))).toEqual([FULL]);

  /** Runs a verb; the kinds of connections it used. */
  function run(args: readonly string[], at: string): number[] {
    execFileSync(process.execPath, [program, ...args], { env: { ...process.env, STEPWELL_DATA: at }, stdio: 'pipe' });
    return [...new Set(opened().map(({ synchronous }) => synchronous))];
  }
}, 300_000);
