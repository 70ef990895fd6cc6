import { expect, test } from 'vitest';
import type { Ask } from './message.ts';
import { RehearsalThread } from './rehearsal-thread.ts';
import { Rehearsals } from './rehearsals.ts';

/** A thread that does this with what it is asked. */
const doing = (work: string) =>
  new URL(
    `data:text/javascript,import{parentPort}from'node:worker_threads';parentPort.on('message',()=>{${work}});parentPort.postMessage({ready:true})`,
  );
const ask: Ask = { name: 'x', files: {}, now: 0, work: { scenarios: 'all' } };

test('what never ends is stopped after a while, and what needs too much memory is', async () => {
  const endless = new RehearsalThread(doing('for(;;);'));
  await expect(endless.ask(ask, 200)).rejects.toMatchObject({ code: 'REHEARSAL_TOO_LONG' });
  expect(endless.isGone).toBe(true);
  const greedy = new RehearsalThread(doing('const held=[];for(;;)held.push({a:[held.length]})'), 32);
  await expect(greedy.ask(ask, 60_000)).rejects.toMatchObject({ code: 'REHEARSAL_TOO_LONG' });
});

test('a thread that fails is a failure, and the next question has another one', async () => {
  const rehearsals = new Rehearsals(doing("throw new Error('broken')"));
  for (const _ of [1, 2])
    await expect(rehearsals.scenarios({ name: 'x', files: {}, now: 0 })).rejects.toThrow(
      'The thread in which drafts are tried ended',
    );
  await rehearsals.close();
});
