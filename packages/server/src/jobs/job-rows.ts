import type { Command, Outcome, PersonActor } from '@stepwell/engine';
import { runCommand } from '@stepwell/engine';
import type { InstalledApp } from '../apps/apps.ts';
import { writesOf } from '../files/writes-of.ts';
import type { House, Writes } from '../house.ts';
import { lineWhenTaken } from './when-taken.ts';

/** What a job has done, line by line: what is written here is not done again after a restart, and can be taken back. */
export const jobRowTable = {
  sql: 'create table if not exists _job_row (job text not null, line integer not null, undo text, primary key (job, line))',
};

export interface JobLine {
  readonly job: string;
  readonly line: number;
  /** What is past in what is brought in only marks; nobody is told now. */
  readonly missed?: 'skip';
}

/** Does one line of a job as a command of its own, and notes in the same transaction that it is done. */
export function doLine(
  house: House,
  { app, actor }: { app: InstalledApp; actor: PersonActor },
  command: Command,
  { job, line, missed }: JobLine,
): Promise<Outcome> {
  const writes = writesOf(house, actor);
  const transact: Writes['transact'] = (model, work) =>
    writes.transact(model, async (transaction) => {
      const outcome = await work(transaction);
      const undo = (outcome as Outcome).undo ?? null;
      await transaction.run({ sql: 'insert into _job_row (job, line, undo) values (?, ?, ?)', parameters: [job, line, undo] });
      return outcome;
    });
  const context = { store: { ...writes, transact }, model: app.model, directory: app.directory, missed };
  return lineWhenTaken(() => runCommand(context, command, actor));
}

/** The lines among `from` … `to` that are done, and what takes each back. */
export async function linesDone(
  house: House,
  job: string,
  from: number,
  to: number,
): Promise<ReadonlyMap<number, string | null>> {
  const sql = 'select line, undo from _job_row where job = ? and line between ? and ?';
  const rows = await house.store.platform.all<{ line: number; undo: string | null }>({ sql, parameters: [job, from, to] });
  return new Map(rows.map(({ line, undo }) => [line, undo]));
}

/** What takes back the lines of a job, the last first. */
export async function undosOf(house: House, job: string): Promise<readonly string[]> {
  const sql = 'select undo from _job_row where job = ? and undo is not null order by line desc';
  return (await house.store.platform.all<{ undo: string }>({ sql, parameters: [job] })).map(({ undo }) => undo);
}
