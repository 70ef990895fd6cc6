import type { PlatformDatabase, Statement } from '../platform/platform-database.ts';
import type { WriterQueue } from '../writer/writer-queue.ts';
import type { Connection } from './connection.ts';
import { Statements } from './statements.ts';

/** The platform's own tables, read through `reading` (which sees only what is committed) and written in the writer's queue. */
export function platformOf(writing: Connection, reading: Connection, queue: WriterQueue): PlatformDatabase {
  const reads = new Statements(reading);
  const writes = new Statements(writing);
  const run = ({ sql, parameters = [] }: Statement) => writes.get(sql).run(...parameters).changes;
  const select = ({ sql, parameters = [] }: Statement) => reads.get(sql).all(...parameters);
  return {
    // A database in memory has one connection only, whose commands must be waited for.
    all: async <Row>(statement: Statement) =>
      (writing === reading ? await queue.run(async () => select(statement)) : select(statement)) as readonly Row[],
    write: (statements, options = {}) =>
      queue.run(async () => {
        const [first, ...others] = statements;
        if (!first) return [];
        const changed = run(first);
        return changed === 0 && options.onlyIf === 'first' ? [0] : [changed, ...others.map(run)];
      }),
  };
}
