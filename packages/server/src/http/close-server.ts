import { setTimeout as wait } from 'node:timers/promises';
import type { ProductServer } from '../serve.ts';

/** Milliseconds that what is under way may take to end before its connections are closed. */
const MOST_WAITING = 20_000;

/** Begins nothing new, lets what is under way be answered, and closes. */
export async function closeServer({ http, readiness }: ProductServer): Promise<void> {
  readiness.stop();
  await Promise.race([readiness.idle(), wait(MOST_WAITING, undefined, { ref: false })]);
  const closed = http.close();
  // A connection on which nothing was ever asked would be waited for until its time is up.
  http.server.closeAllConnections();
  await closed;
}
