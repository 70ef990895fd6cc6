import { parentPort, workerData } from 'node:worker_threads';
import { giveBackMemory } from '../../give-back-memory.ts';
import { openReader } from '../connection.ts';
import { giveWay } from '../database-thread.ts';
import { TICK } from '../functions.ts';
import { answerFrom } from './answer.ts';
import { type Answer, type Ask, CANCELLED } from './message.ts';

/** The thread of one reader: answers what it is asked from its own read-only connection, one thing at a time. */
const { file } = workerData as { readonly file: string };
giveWay();
const connection = openReader(file);
const answer = answerFrom(connection);

let deadline = Number.POSITIVE_INFINITY;
// Statements that are known to be slow call it now and then: a running statement cannot be stopped from outside.
connection.function(TICK, { deterministic: false }, () => {
  if (performance.now() > deadline) throw new Error(CANCELLED);
  return 1;
});

/** Milliseconds after which starting is over. */
const STARTED = 2000;
setTimeout(giveBackMemory, STARTED).unref();

parentPort?.postMessage('ready');
parentPort?.on('message', (ask: Ask) => {
  deadline = ask.patience === undefined ? Number.POSITIVE_INFINITY : performance.now() + ask.patience;
  parentPort?.postMessage(settle(ask));
});

function settle(ask: Ask): Answer {
  try {
    return { value: answer(ask) };
  } catch (error) {
    const { message, code } = error as Error & { readonly code?: string };
    return { failure: { message, code: code ?? null } };
  }
}
