import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openWriter } from './connection.ts';
import { DatabaseThread } from './database-thread.ts';

/** A thread that does nothing but open databases. */
const opening = (file: string) =>
  new URL(`data:text/javascript,
    import { parentPort } from 'node:worker_threads';
    import { openReader } from '${new URL('./connection.ts', import.meta.url)}';
    parentPort.postMessage('begun');
    for (;;) openReader('${file}').close();`);

test('a thread that opens one database after the other is ended, and the process goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thread-'));
  const file = join(folder, 'test.db');
  openWriter(file).close();
  for (let count = 0; count < 40; count++) {
    const thread = new DatabaseThread(opening(file));
    await once(thread, 'message');
    await later(count / 5);
    expect(await thread.terminate()).toBe(1);
  }
  rmSync(folder, { recursive: true });
});
