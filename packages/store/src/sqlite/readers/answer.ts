import Database from 'better-sqlite3';
import type { Verification } from '../../audit/verification.ts';
import type { Connection } from '../connection.ts';
import { undisturbed } from '../database-thread.ts';
import { Statements } from '../statements.ts';
import { verify } from '../verify.ts';
import type { Ask, BoundStatement } from './message.ts';

type Acts = { readonly [kind in Ask['kind']]: (ask: Extract<Ask, { kind: kind }>) => unknown };

/** Answers questions from one connection, one at a time. */
export function answerFrom(connection: Connection): (ask: Ask) => unknown {
  const statements = new Statements(connection, 500);
  const rows = ({ sql, parameters }: BoundStatement) =>
    statements
      .get(sql)
      .raw()
      .all(...parameters);
  const together = connection.transaction((work: () => unknown) => work());
  const acts: Acts = {
    // Several statements speak of the same instant.
    rows: (ask) => (ask.statements.length === 1 ? ask.statements.map(rows) : together(() => ask.statements.map(rows))),
    verify: () => verify(connection),
    backup: ({ to }) => copyTo(connection, to),
  };
  return (ask) => acts[ask.kind](ask as never);
}

/** Copies the database and checks the copy: what it says of itself is what was copied, whatever is written meanwhile. */
function copyTo(connection: Connection, to: string): Verification {
  connection.prepare('vacuum into ?').run(to);
  const copy = undisturbed(() => new Database(to, { readonly: true, fileMustExist: true }));
  try {
    return verify(copy);
  } finally {
    copy.close();
  }
}
