import { startPostgres } from '@stepwell/testing';
import { openSamplePostgres, openSampleSqlite, type SampleDatabase } from './sample-databases.ts';

/** SQLite in memory and a PostgreSQL server of its own, both with the tables of the sample schema. */
export async function openBothDatabases(): Promise<{ databases: readonly SampleDatabase[]; close: () => Promise<void> }> {
  const postgres = await startPostgres();
  const connection = postgres.connection(await postgres.createDatabase());
  const databases = [openSampleSqlite(), await openSamplePostgres(connection)];
  const close = async () => {
    for (const database of databases) await database.close();
    await postgres.stop();
  };
  return { databases, close };
}
