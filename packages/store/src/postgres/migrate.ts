import { type Client, objectsOf } from './connection.ts';
import { identifier, quoted } from './identifiers.ts';
import { migrations } from './migrations/index.ts';
import { WRITERS_TURN } from './writer.ts';

/** Brings the platform's own tables up to date, all steps or none; of several nodes one does it. Refuses a database of a newer version. */
export async function migrate(client: Client, schema: string, steps: readonly string[] = migrations): Promise<void> {
  // Not before somebody looks: where it is there already the right to make one is not needed.
  const there = await objectsOf(client, 'select 1 from pg_namespace where nspname = ?', [identifier(schema)]);
  if (there.length === 0) await client.query(`create schema if not exists ${quoted(schema)}`);
  await client.query(`begin; select ${WRITERS_TURN}`);
  try {
    await demandUnicode(client);
    await client.query('create table if not exists _format (version integer not null)');
    const [{ version = 0 } = {}] = await objectsOf<{ version?: number }>(client, 'select version from _format', []);
    if (version > steps.length)
      throw new Error(
        `The data was written by a newer version of Stepwell (format ${version}; this one knows ${steps.length}). Start that version.`,
      );
    for (const step of steps.slice(version)) await client.query(step);
    if (version < steps.length) await client.query(`delete from _format; insert into _format values (${steps.length})`);
    await client.query('commit');
  } catch (reason) {
    await client.query('rollback');
    throw reason;
  }
}

async function demandUnicode(client: Client): Promise<void> {
  const [encoding] = await objectsOf<{ server_encoding: string }>(client, 'show server_encoding', []);
  if (encoding?.server_encoding !== 'UTF8')
    throw new Error(
      `The database is encoded in ${encoding?.server_encoding}, but it must be in UTF8: create it with encoding 'UTF8'`,
    );
}
