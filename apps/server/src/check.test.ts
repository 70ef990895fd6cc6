import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const program = join(root, 'apps/server/src/stepwell.ts');

function stepwell(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
  });
  return { status, stdout, stderr };
}

/** A copy of the hello app in which one file was changed. */
function helloWith(path: string, change: (file: Record<string, unknown>) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'hello-'));
  cpSync(join(root, 'examples/hello'), folder, { recursive: true });
  const file = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>;
  change(file);
  writeFileSync(join(folder, path), JSON.stringify(file));
  return folder;
}

test('a sound app has no problems, and nothing but JSON is printed when JSON is asked for', () => {
  const { status, stdout } = stepwell('check', join(root, 'examples/hello'), '--json');
  expect([status, JSON.parse(stdout)]).toEqual([0, { problems: [] }]);
});

test('an error is told with its place and ends in 1', () => {
  const folder = helloWith('roles/guest.json', (role) => {
    role['hom'] = 'greetings';
  });
  const { status, stdout } = stepwell('check', folder, '--json');
  const { problems } = JSON.parse(stdout) as { problems: { path: string; severity: string }[] };
  expect(status).toBe(1);
  expect(problems).toMatchObject([{ path: 'roles/guest.json#/hom', severity: 'error' }]);
  expect(stepwell('check', folder).stdout).toMatch(/✗ roles\/guest\.json#\/hom {2}.+\n.*\n?1 errors, 0 warnings/);
});

test('what is no app is a problem, not a crash', () => {
  expect(stepwell('check', '/nowhere').status).toBe(1);
});

test('wrong use ends in 2 and says how it is used', () => {
  for (const args of [[], ['nothing'], ['check'], ['check', 'a', 'b'], ['check', 'a', '--wrong']]) {
    const { status, stderr } = stepwell(...args);
    expect([status, stderr.includes('npm run stepwell -- ')]).toEqual([2, true]);
  }
});

test('it knows its version', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(stepwell('--version').stdout.trim()).toBe(version);
});
