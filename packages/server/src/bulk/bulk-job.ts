import { acts, type Command, Refusal, refuse, type WireValues } from '@stepwell/engine';
import type { House } from '../house.ts';
import { doLine, linesDone } from '../jobs/job-rows.ts';
import type { JobKind } from '../jobs/jobs.ts';
import { sentencesOf } from '../jobs/sentences.ts';
import { undoOfJob } from '../jobs/undo-job.ts';
import { type Working, whoWorks } from '../jobs/who-works.ts';

/** One act on many records. */
export interface BulkInput {
  readonly table: string;
  readonly ids: readonly string[];
  readonly act: string;
  readonly values?: WireValues;
  readonly to?: string;
  readonly reason?: string;
  readonly input?: WireValues;
}

type MakeCommand = (bulk: BulkInput, id: string) => Command;

const writes: ReadonlyMap<string, MakeCommand> = new Map<string, MakeCommand>([
  ['update', ({ table, values = {}, reason }, id) => ({ kind: 'update', table, id, values, reason })],
  ['delete', ({ table }, id) => ({ kind: 'delete', table, id })],
  ['restore', ({ table }, id) => ({ kind: 'restore', table, id })],
  ['move', ({ table, to = '', values, reason }, id) => ({ kind: 'move', table, id, to, values, reason })],
]);
const act: MakeCommand = ({ table, act, input = {} }, id) => ({ kind: 'act', act, table, id, input });

/** Refuses at once what every record would be refused. */
export function demandKnownAct(name: string): void {
  if (!writes.has(name) && !acts.some((known) => known.name === name)) throw refuse('ACT_UNKNOWN');
}

const CHUNK = 200;

/** Does one act on many records, each as a command of its own: one that is refused is reported and stops nothing. */
export const bulkJob = (house: House): JobKind => ({
  name: 'bulk',
  run: async ({ job, input, isResumed, report }) => {
    const bulk = input as BulkInput;
    const working = await whoWorks(house, job);
    if (!working.app.model.tables.has(bulk.table)) throw refuse('NOT_FOUND');
    const total = bulk.ids.length;
    const before = isResumed ? await linesDone(house, job.id, 0, total) : new Set<number>();
    const failed: { id: string; reasons: string[] }[] = [];
    for (let at = 0; at < total; at += CHUNK) {
      const chunk = bulk.ids.slice(at, at + CHUNK).map((id, index) => ({ id, line: at + index }));
      const fresh = chunk.filter(({ line }) => !before.has(line));
      const outcomes = await Promise.all(fresh.map((one) => doOne(house, working, { bulk, job: job.id, ...one })));
      failed.push(...outcomes.filter((outcome) => outcome !== undefined));
      const done = at + chunk.length;
      await report({ done, total, updated: done - failed.length, failed: failed.length });
    }
    return { failed: failed.slice(0, 100), ...(failed.length < total && { undo: undoOfJob(job.id) }) };
  },
});

async function doOne(
  house: House,
  working: Working,
  { bulk, job, line, id }: { bulk: BulkInput; job: string; line: number; id: string },
): Promise<{ id: string; reasons: string[] } | undefined> {
  const command = (writes.get(bulk.act) ?? act)(bulk, id);
  try {
    await doLine(house, working, command, { job, line });
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error;
    return { id, reasons: sentencesOf(error, working.actor.locale) };
  }
}
