import type { PlatformDatabase, Statement } from '../platform/platform-database.ts';
import type { WriterQueue } from '../writer/writer-queue.ts';
import { changed, objectsOf } from './connection.ts';
import type { PostgresReaders } from './readers.ts';
import { postgresRefusal } from './refusals.ts';
import type { PostgresWriter } from './writer.ts';

/** The platform's own tables, read as last committed and written in the writer's queue. */
export function platformOf(writer: PostgresWriter, readers: PostgresReaders, queue: WriterQueue): PlatformDatabase {
  const run = async ({ sql, parameters = [] }: Statement) => {
    try {
      return await changed(await writer.connection(), sql, parameters);
    } catch (reason) {
      throw postgresRefusal(reason);
    }
  };
  return {
    all: <Row>({ sql, parameters = [] }: Statement) => readers.with((client) => objectsOf<Row>(client, sql, parameters)),
    write: (statements, options = {}) =>
      queue.run(async () => {
        const counts: number[] = [];
        for (const statement of statements) {
          counts.push(await run(statement));
          if (counts[0] === 0 && options.onlyIf === 'first') return counts;
        }
        return counts;
      }),
  };
}
