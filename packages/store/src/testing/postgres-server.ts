import { startPostgres } from '@stepwell/testing/postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the server that the tests of this room share, without a database. */
    postgres: string;
  }
}

/** One PostgreSQL for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  const { user, password, host, port } = server.connection();
  project.provide('postgres', `postgres://${user}:${password}@${host}:${port}`);
  return () => server.stop();
}
