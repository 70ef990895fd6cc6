import { once } from 'node:events';
import { getPriority } from 'node:os';
import { expect, test } from 'vitest';
import { DatabaseThread, giveWay } from './database-thread.ts';

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

test.skipIf(process.platform !== 'linux')('a thread gives way to the one that writes, which stays as it is', async () => {
  const before = getPriority();
  const giving = new URL(`data:text/javascript,
    import { readlinkSync } from 'node:fs';
    import { parentPort } from 'node:worker_threads';
    import { giveWay } from '${import.meta.resolve('./database-thread.ts')}';
    giveWay();
    parentPort.postMessage(Number(readlinkSync('/proc/thread-self').split('/').at(-1)));
    parentPort.on('message', () => {});`);
  const thread = new DatabaseThread(giving);
  const [id] = (await once(thread, 'message')) as [number];
  expect(getPriority(id)).toBe(Math.min(19, before + 5));
  giveWay();
  expect(getPriority()).toBe(before);
  await thread.terminate();
});
