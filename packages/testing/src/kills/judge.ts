import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Journal, Promised } from './journal.ts';

interface Row {
  readonly id: string;
  readonly count: number;
  readonly version: number;
}

/** Looks at the data itself, not through the server. */
function looking<T>(data: string, look: (database: Database.Database) => T): T {
  const database = new Database(join(data, 'stepwell.db'), { readonly: true, fileMustExist: true });
  try {
    return look(database);
  } finally {
    database.close();
  }
}

/** Acknowledged writes that are not there, each as a sentence. */
export function lostWrites(data: string, { jobs }: Journal): string[] {
  const rows = looking(data, (database) => database.prepare('select id, "count", version from errands__job').all() as Row[]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return [...jobs.values()].flatMap((job) =>
    isKept(job, found.get(job.id)) ? [] : [`${JSON.stringify(job)} is ${JSON.stringify(found.get(job.id))}`],
  );
}

function isKept({ count, pending }: Promised, row: Row | undefined): boolean {
  return row !== undefined && (row.count === count || row.count === pending?.count);
}

/** How often each job rang. */
export function rings(data: string): ReadonlyMap<string, number> {
  const sql = `select record, count(*) as times from _inbox where cause = 'timeout:ring' group by record`;
  const rows = looking(data, (database) => database.prepare(sql).all() as { record: string; times: number }[]);
  return new Map(rows.map(({ record, times }) => [record, times]));
}

/** What `stepwell verify` says of the data. */
export function verify(data: string): { status: number | null; entries: number } {
  const program = join(import.meta.dirname, '../../../../apps/server/src/stepwell.ts');
  const env = { ...process.env, STEPWELL_DATA: data };
  const { status, stdout } = spawnSync(process.execPath, [program, 'verify', '--json'], { encoding: 'utf8', env });
  return { status, entries: status === 0 ? (JSON.parse(stdout) as { entries: number }).entries : 0 };
}
