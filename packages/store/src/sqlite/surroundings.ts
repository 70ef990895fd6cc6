import { makeIds } from '../new-id.ts';
import type { RandomPool } from '../random-pool.ts';
import type { Surroundings } from '../records/record-transaction.ts';
import type { Executor, Rows } from '../sql/executor.ts';
import { constraintRefusal } from './constraint-refusal.ts';
import { sqlite } from './dialect.ts';
import type { SqliteWriter } from './writer.ts';

/** What commands run on: the writer's connection and what it gathers for the commit. */
export function surroundingsOf(writer: SqliteWriter, random: RandomPool, besideOf: Surroundings['besideOf']): Surroundings {
  let isLast = false;
  const executor: Executor = {
    all: (sql, parameters) =>
      writer.statements
        .get(sql)
        .raw()
        .all(...parameters) as Rows,
    run: (sql, parameters) => {
      if (!isLast) writer.protect();
      try {
        const { changes } = writer.statements.get(sql).run(...parameters);
        writer.noteUnprotected();
        return changes;
      } catch (reason) {
        throw constraintRefusal(reason);
      }
    },
  };
  return {
    executor,
    dialect: sqlite,
    newId: makeIds(random),
    besideOf,
    last: async (write) => {
      isLast = true;
      try {
        await write();
      } finally {
        isLast = false;
      }
    },
    addAudit: (unsealed) => writer.gathered.addAudit(unsealed),
    addLive: (event) => writer.gathered.addLive(event),
    addDue: (at) => writer.gathered.addDue(at),
    auditOf: (id) => writer.gathered.unsealed.find(({ entry }) => entry.id === id)?.entry ?? writer.audit.entry(id),
  };
}
