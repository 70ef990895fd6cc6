import { Refusal, runCommand } from '@stepwell/engine';
import type { House } from '../house.ts';
import { undosOf } from './job-rows.ts';
import type { JobKind, JobRow } from './jobs.ts';
import { lineWhenTaken } from './when-taken.ts';
import { whoWorks } from './who-works.ts';

const CHUNK = 200;

/** What takes back a whole job. */
export const undoOfJob = (job: string): string => `job:${job}`;

/** What a job that was ended before its end leaves behind: the way to take back what it has done. */
export const undoOfEnded = ({ id, created, updated }: JobRow) => (created + updated > 0 ? { undo: undoOfJob(id) } : {});

/** The job that an undo token takes back, when it is that of a job. */
export const jobToUndo = (undo: string): string | undefined => (undo.startsWith('job:') ? undo.slice('job:'.length) : undefined);

/** Takes back what another job did, record by record; one that somebody has changed since stays as it is and is counted as failed. */
export const undoJob = (house: House): JobKind => ({
  name: 'undo',
  run: async ({ job, input, report }) => {
    const { app, actor } = await whoWorks(house, job);
    const context = { store: house.writes, model: app.model, directory: app.directory };
    const undos = await undosOf(house, (input as { job: string }).job);
    let [updated, failed] = [0, 0];
    for (let at = 0; at < undos.length; at += CHUNK) {
      const outcomes = await Promise.allSettled(
        undos.slice(at, at + CHUNK).map((undo) => lineWhenTaken(() => runCommand(context, { kind: 'undo', undo }, actor))),
      );
      for (const outcome of outcomes) {
        if (outcome.status === 'fulfilled') updated++;
        else if (outcome.reason instanceof Refusal && outcome.reason.status < 500) failed++;
        else throw outcome.reason;
      }
      await report({ done: Math.min(at + CHUNK, undos.length), total: undos.length, updated, failed });
    }
  },
});
