import { makeIds } from '../new-id.ts';
import type { RandomPool } from '../random-pool.ts';
import type { Surroundings } from '../records/record-transaction.ts';
import { auditEntry } from './audit-log.ts';
import { changed, rowsOf } from './connection.ts';
import { postgres } from './dialect.ts';
import { postgresRefusal } from './refusals.ts';
import type { PostgresWriter } from './writer.ts';

/** What commands run on: the writer's connection and what it gathers for the commit. */
export function surroundingsOf(
  { connection, gathered }: PostgresWriter,
  random: RandomPool,
  besideOf: Surroundings['besideOf'],
): Surroundings {
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (reason) {
      throw postgresRefusal(reason);
    }
  };
  return {
    executor: {
      all: (sql, parameters) => told(async () => rowsOf(await connection(), sql, parameters)),
      run: (sql, parameters) => told(async () => changed(await connection(), sql, parameters)),
    },
    dialect: postgres,
    newId: makeIds(random),
    besideOf,
    last: (write) => write(),
    addAudit: (unsealed) => gathered.addAudit(unsealed),
    addLive: (event) => gathered.addLive(event),
    addDue: (at) => gathered.addDue(at),
    auditOf: async (id) =>
      gathered.unsealed.find(({ entry }) => entry.id === id)?.entry ?? told(async () => auditEntry(await connection(), id)),
  };
}
