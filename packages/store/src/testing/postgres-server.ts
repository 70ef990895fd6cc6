import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { RunningPostgres } from '@stepwell/testing/postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the server that the tests of this room share, without a database. */
    postgres: string;
  }
}

/**
 * One PostgreSQL for all files. It is a process of its own: what starts it here ends the process in which it was loaded as if all
 * were well, and the tests that failed would not be told of.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const child = fork(new URL('./postgres-process.ts', import.meta.url));
  const gone = once(child, 'exit');
  const failed = gone.then(() => Promise.reject(new Error('PostgreSQL did not start')));
  const [connection] = await Promise.race([once(child, 'message'), failed]);
  failed.catch(() => undefined);
  const { user, password, host, port } = connection as ReturnType<RunningPostgres['connection']>;
  project.provide('postgres', `postgres://${user}:${password}@${host}:${port}`);
  return async () => {
    child.disconnect();
    await gone;
  };
}
