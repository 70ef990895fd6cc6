import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type RunningServer, startServer } from '@stepwell/testing';
import { expect, test } from 'vitest';

/** How often the server is killed; `STEPWELL_KILLS=50` for the long run. */
const KILLS = Number(process.env['STEPWELL_KILLS'] ?? 3);
const CLIENTS = 8;

/** An app in which every record has a timer that is due a second after its birth and tells its owner once. */
const files: Record<string, unknown> = {
  'app.json': { key: 'kills', version: '1.0.0', format: 1 },
  'tables/job.json': {
    title: 'name',
    owner: 'owner',
    fields: [
      { key: 'name', type: 'text', required: true },
      { key: 'owner', type: 'user' },
      { key: 'steps', type: 'number', decimals: 0, default: 0 },
      { key: 'late', type: 'boolean' },
    ],
    unique: [['name']],
  },
  'timeouts/slow.json': {
    table: 'job',
    while: 'steps < 9',
    since: 'created_at',
    steps: [{ after: '1s', mark: 'late', do: [{ notify: { to: 'owner' } }] }],
  },
  'roles/chief.json': { admin: true },
  'demo/people.json': { users: [{ key: 'kim', name: 'Kim', roles: ['chief'], demoSignIn: true }] },
};

function appFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kills-app-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(content));
  }
  return folder;
}

const JOBS = '/api/apps/kills/tables/job/records';

/** Asks the server with the session of the one user; undefined when it is gone. */
async function ask(server: RunningServer, cookie: string, method: string, path: string, body?: unknown) {
  try {
    const answer = await fetch(server.address + path, {
      method,
      headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return {
      status: answer.status,
      body: (await answer.json()) as Record<string, never> & { record: { id: string; version: number } },
    };
  } catch {
    return undefined;
  }
}

async function signIn(server: RunningServer): Promise<string> {
  const link = /\/in\/\S+/.exec(server.output())?.[0];
  const answer = await fetch(server.address + link, { redirect: 'manual' });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** What the server acknowledged, kept outside of it: record → how far it was written. */
type Journal = Map<string, { name: string; steps: number }>;

/** Writes without pause until the server is gone; only what it answered with success is noted. */
async function writeUntilDead(server: RunningServer, cookie: string, journal: Journal, nextName: () => string): Promise<void> {
  while (true) {
    const name = nextName();
    const made = await ask(server, cookie, 'POST', JOBS, { values: { name } });
    if (made?.status !== 201) return;
    const { id, version } = made.body.record;
    journal.set(id, { name, steps: 0 });
    const changed = await ask(server, cookie, 'PATCH', `${JOBS}/${id}`, { version, values: { steps: 1 } });
    if (changed?.status !== 200) return;
    journal.set(id, { name, steps: 1 });
  }
}

async function allRecords(server: RunningServer, cookie: string) {
  const rows = new Map<string, { name: string; steps: number; late: boolean }>();
  let after = '';
  do {
    const answer = await ask(
      server,
      cookie,
      'GET',
      `${JOBS}?select=name,steps,late&limit=1000&after=${encodeURIComponent(after)}`,
    );
    const page = answer?.body as unknown as { records: { id: string; values: never }[]; next: string | null };
    for (const { id, values } of page.records) rows.set(id, values);
    after = page.next ?? '';
  } while (after !== '');
  return rows;
}

async function messagesByRecord(server: RunningServer, cookie: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let after = '';
  do {
    const answer = await ask(server, cookie, 'GET', `/api/inbox${after && `?after=${after}`}`);
    const page = answer?.body as unknown as { items: { record: string }[]; next: string | null };
    for (const { record } of page.items) counts.set(record, (counts.get(record) ?? 0) + 1);
    after = page.next ?? '';
  } while (after !== '');
  return counts;
}

test(
  `killed ${KILLS} times in the middle of writing, the server loses nothing that it acknowledged and fires every timer once`,
  async () => {
    const app = appFolder();
    const journal: Journal = new Map();
    let names = 0;
    let server = await startServer([app, '--demo']);
    const { data } = server;
    const cookie = await signIn(server);
    for (let kill = 0; kill < KILLS; kill++) {
      const before = journal.size;
      const writers = Array.from({ length: CLIENTS }, () => writeUntilDead(server, cookie, journal, () => `job ${++names}`));
      await until(async () => journal.size - before >= 120);
      const gone = new Promise((resolve) => server.process.once('exit', resolve));
      server.process.kill('SIGKILL');
      await Promise.all([...writers, gone]);
      server = await startServer([app, '--demo'], data);
      const rows = await allRecords(server, cookie);
      for (const [id, { name, steps }] of journal) {
        expect(rows.get(id)?.name, `record of job ${name}`).toBe(name);
        expect(rows.get(id)?.steps).toBeGreaterThanOrEqual(steps);
      }
    }
    await until(async () => [...(await allRecords(server, cookie)).values()].every(({ late }) => late));
    const rows = await allRecords(server, cookie);
    const messages = await messagesByRecord(server, cookie);
    expect([...rows.keys()].filter((id) => messages.get(id) !== 1)).toEqual([]);
    expect(rows.size).toBeGreaterThanOrEqual(journal.size);
    await server.stop();
  },
  KILLS * 60_000,
);
