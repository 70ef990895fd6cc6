import { once } from 'node:events';
import { expect, test } from 'vitest';
import { DatabaseThread } from './database-thread.ts';

/** A thread that counts what it has opened; each opening takes a while. */
const opening = new URL(`data:text/javascript,
  import { parentPort, workerData } from 'node:worker_threads';
  import { undisturbed } from '${import.meta.resolve('./database-thread.ts')}';
  for (;;) undisturbed(() => {
    Atomics.add(workerData.counts, 0, 1);
    parentPort.postMessage('opening');
    for (const until = performance.now() + 100; performance.now() < until;);
    Atomics.add(workerData.counts, 1, 1);
  });`);

test('a thread is ended between two openings of databases, never within one', async () => {
  for (let times = 0; times < 3; times++) {
    const counts = new Int32Array(new SharedArrayBuffer(8));
    const thread = new DatabaseThread(opening, { workerData: { counts } });
    await once(thread, 'message');
    await thread.terminate();
    const [begun = 0, done] = counts;
    expect(begun).toBeGreaterThan(0);
    expect(done).toBe(begun);
  }
});

test('a thread that is over is ended at once', async () => {
  const thread = new DatabaseThread(new URL('data:text/javascript,'));
  await once(thread, 'exit');
  expect(await thread.terminate()).toBe(undefined);
});
