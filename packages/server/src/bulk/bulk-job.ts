import { type Outcome, Refusal, refuse, type WireValues, writeValue } from '@stepwell/engine';
import type { AtTable } from '../apps/here.ts';
import type { House } from '../house.ts';
import { tryCommand } from '../import/try-command.ts';
import { doLine, linesDone } from '../jobs/job-rows.ts';
import type { JobKind, JobWork } from '../jobs/jobs.ts';
import { undoOfEnded, undoOfJob } from '../jobs/undo-job.ts';
import { type Working, whoWorks } from '../jobs/who-works.ts';
import { type BulkInput, commandOf, fieldsOf } from './bulk-command.ts';
import { bulkNotice } from './bulk-notice.ts';
import { BulkTally } from './bulk-tally.ts';
import { forgetTargets, targetsOf } from './bulk-targets.ts';
import { keepRefused } from './keep-refused.ts';
import { type Before, recordsBefore } from './records-before.ts';

interface Bulk {
  readonly house: House;
  readonly work: JobWork;
  readonly working: Working;
  readonly input: BulkInput;
  readonly at: () => AtTable;
  readonly tally: BulkTally;
}

const CHUNK = 200;

/** Does one act on many records, each as a command of its own: one that is refused is reported and stops nothing. */
export const bulkJob = (house: House): JobKind => ({
  name: 'bulk',
  ended: undoOfEnded,
  // What would happen is wanted at once, whatever long work is under way.
  lane: (input) => ((input as BulkInput).dryRun ? 'try' : 'work'),
  run: async (work) => {
    const input = work.input as BulkInput;
    const working = await whoWorks(house, work.job);
    const table = working.app.model.tables.get(input.table);
    if (!table) throw refuse('NOT_FOUND');
    const at = () => ({ ...working, table, now: house.now() });
    const bulk: Bulk = { house, work, working, input, at, tally: new BulkTally(work.job.locale) };
    const ids = await targetsOf(house, at(), { job: work.job.id, which: input });
    for (let from = 0; from < ids.length; from += CHUNK) await doChunk(bulk, { ids, from });
    return finish(bulk, ids.length);
  },
});

/** What is done to records that lie in the recycle bin. */
const isOfBin = (act: string): boolean => act === 'restore' || act === 'purge';

async function doChunk(bulk: Bulk, { ids, from }: { ids: readonly string[]; from: number }): Promise<void> {
  const { house, work, input, tally, at } = bulk;
  const chunk = ids.slice(from, from + CHUNK).map((id, index) => ({ id, line: from + index }));
  const done = work.isResumed ? await linesDone(house, work.job.id, from, from + chunk.length) : new Map<number, string | null>();
  const here = at();
  const fields = fieldsOf(input, here.table.stageField);
  const deleted = input.deleted ?? isOfBin(input.act);
  const before = await recordsBefore(house, here, { ids: chunk.map(({ id }) => id), fields, deleted });
  await Promise.all(
    chunk.map(async ({ id, line }) => {
      if (!done.has(line)) await doOne(bulk, { id, line, before: before.get(id) ?? { title: '', values: {} }, here });
      else if (done.get(line) !== null || input.act === 'purge') tally.addChange(() => undefined);
    }),
  );
  const progress = { done: from + chunk.length, total: ids.length, updated: tally.changed, failed: tally.failed.length };
  await work.report(progress);
}

interface One {
  readonly id: string;
  readonly line: number;
  readonly before: Before;
  readonly here: AtTable;
}

async function doOne(bulk: Bulk, { id, line, before, here }: One): Promise<void> {
  const { house, work, working, input, tally } = bulk;
  const command = commandOf(input, id, before.values);
  try {
    const outcome = input.dryRun
      ? await tryCommand(house, working, command)
      : await doLine(house, working, command, { job: work.job.id, line });
    if (outcome.undo === undefined && (command.kind === 'update' || command.kind === 'move')) return;
    tally.addChange(() => ({ id, title: before.title, before: before.values, after: valuesAfter(here, outcome, before.values) }));
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error;
    tally.addFailure(id, before.title, error);
  }
}

/** What came of the fields that the person may see. */
const valuesAfter = ({ app, actor, table }: AtTable, { row }: Outcome, before: WireValues): WireValues => {
  const model = { ...app.model, context: { ...app.model.context, locale: actor.locale } };
  const shown = Object.keys(before).flatMap((key) => table.fields.get(key) ?? []);
  return Object.fromEntries(shown.map((field) => [field.key, writeValue(model, table, field, row.values[field.key])]));
};

async function finish({ house, work, working, input, tally }: Bulk, total: number): Promise<unknown> {
  const { job } = work;
  const result = tally.result(input.dryRun ?? false);
  if (total === 0) await work.report({ total: 0 });
  if (input.dryRun) return forgotten(house, job.id, result);
  if (tally.failed.length > 0) await work.report({ errors: await keepRefused(house, job, tally.failed) });
  const undo = tally.changed > 0 && input.act !== 'purge' ? { undo: undoOfJob(job.id) } : {};
  const notice = await bulkNotice(house, working, { job: job.id, input, changed: tally.changed, failed: tally.failed.length });
  return forgotten(house, job.id, { ...result, ...undo, notice });
}

async function forgotten<T>(house: House, job: string, result: T): Promise<T> {
  await forgetTargets(house, job);
  return result;
}
