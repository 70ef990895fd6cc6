import type { Connection } from './connection.ts';
import { migrations } from './migrations/index.ts';

/** Brings the platform's own tables up to date, each step whole or not at all. Refuses a database of a newer version. */
export function migrate(connection: Connection, steps: readonly string[] = migrations): void {
  const done = connection.pragma('user_version', { simple: true }) as number;
  if (done > steps.length)
    throw new Error(
      `The data was written by a newer version of Stepwell (format ${done}; this one knows ${steps.length}). Start that version.`,
    );
  for (const [index, step] of steps.entries()) {
    if (index < done) continue;
    connection.transaction(() => {
      connection.exec(step);
      connection.pragma(`user_version = ${index + 1}`);
    })();
  }
}
