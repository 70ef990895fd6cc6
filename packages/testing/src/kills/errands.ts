import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small app on disk: jobs with a number to write and an instant at which each rings once. */
const files: Readonly<Record<string, unknown>> = {
  'app.json': { key: 'errands', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai' },
  'tables/job.json': {
    key: 'job',
    title: 'name',
    owner: 'owner',
    fields: [
      { key: 'name', type: 'text', required: true },
      { key: 'count', type: 'number', decimals: 0 },
      { key: 'ring_at', type: 'datetime' },
      { key: 'rung', type: 'boolean' },
      { key: 'owner', type: 'user' },
    ],
  },
  'roles/clerk.json': { key: 'clerk', admin: true },
  'timeouts/ring.json': {
    key: 'ring',
    table: 'job',
    while: 'filled(ring_at)',
    since: 'ring_at',
    steps: [{ after: '0h', mark: 'rung', do: [{ notify: { to: 'owner' } }] }],
  },
  'demo/people.json': { users: [{ key: 'wang', name: 'Wang', roles: ['clerk'], demoSignIn: true }] },
};

/** Writes the app into a new folder. */
export function writeErrands(): string {
  const folder = mkdtempSync(join(tmpdir(), 'errands-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(content));
  }
  return folder;
}
