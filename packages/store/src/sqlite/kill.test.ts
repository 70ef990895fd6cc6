import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqlite } from './sqlite-store.ts';

const KILLS = 5;
const program = join(import.meta.dirname, '../testing/writing-process.ts');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets the program write until it has acknowledged so many commands, kills it without warning, and tells what it acknowledged. */
async function writeAndKill(commands: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let journal = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    journal += chunk;
    if (!child.killed && journal.split('\n').length > commands) child.kill('SIGKILL');
  }
  if (child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return journal.split('\n').slice(0, -1);
}

/** How many rows of each kind belong to each record that is there. */
const WHOLE = `select o.id,
  (select count(*) from shop__order__items as i where i.parent = o.id) as lines,
  (select count(*) from _moves as m where m.record = o.id) as stays,
  (select count(*) from _timers as t where t.record = o.id) as timers,
  (select count(*) from _audit as a where a.record = o.id) as entries
from shop__order as o`;

test('after kill -9 every acknowledged write is there, every other one is there whole or not at all, and the audit holds', async () => {
  const acknowledged: string[] = [];
  for (let kill = 1; kill <= KILLS; kill++) {
    acknowledged.push(...(await writeAndKill(kill * 40)));
    const store = openSqlite(folder);
    const rows = await store.platform.all<{ id: string }>({ sql: WHOLE });
    for (const { id, ...parts } of rows) expect([id, parts]).toEqual([id, { lines: 2, stays: 1, timers: 1, entries: 1 }]);
    const present = new Set(rows.map(({ id }) => id));
    expect(acknowledged.filter((id) => !present.has(id))).toEqual([]);
    expect(await store.verify()).toMatchObject({ fault: null, entries: rows.length });
    await store.close();
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS * 40);
}, 240_000);
