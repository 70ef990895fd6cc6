import { Refusal, refuse } from '@stepwell/engine';
import type { AtTable } from '../apps/here.ts';
import { recordsBefore } from '../bulk/records-before.ts';
import type { House } from '../house.ts';
import { doLine, linesDone } from '../jobs/job-rows.ts';
import type { JobKind, JobWork } from '../jobs/jobs.ts';
import { undoOfEnded, undoOfJob } from '../jobs/undo-job.ts';
import { whoWorks } from '../jobs/who-works.ts';

/** Records in which an option that is gone has another in its place; blank for none. The field is called as in the database. */
interface Replacing {
  readonly table: string;
  readonly column: string;
  readonly option: string;
  readonly to: string;
  readonly ids: readonly string[];
}

const CHUNK = 200;

/** Puts another option in the place of one that is gone, record by record, each as a command of its own. */
export const replaceOptionJob = (house: House): JobKind => ({
  name: 'replace-option',
  ended: undoOfEnded,
  run: async (work) => {
    const input = work.input as Replacing;
    const working = await whoWorks(house, work.job);
    const table = working.app.model.tables.get(input.table);
    const field = table && [...table.fields.values()].find(({ column }) => column === input.column);
    if (!table || !field) throw refuse('NOT_FOUND');
    const tally = { updated: 0, failed: 0 };
    const here = { ...working, table, now: house.now() };
    for (let from = 0; from < input.ids.length; from += CHUNK) {
      const ids = input.ids.slice(from, from + CHUNK);
      await replaceIn(house, { here, work, input, field: field.key, tally }, { ids, from });
      await work.report({ done: from + ids.length, total: input.ids.length, ...tally });
    }
    return tally.updated > 0 ? { undo: undoOfJob(work.job.id) } : {};
  },
});

interface Replacement {
  readonly here: AtTable & Awaited<ReturnType<typeof whoWorks>>;
  readonly work: JobWork;
  readonly input: Replacing;
  readonly field: string;
  readonly tally: { updated: number; failed: number };
}

async function replaceIn(
  house: House,
  { here, work, input, field, tally }: Replacement,
  { ids, from }: { readonly ids: readonly string[]; readonly from: number },
): Promise<void> {
  const done = work.isResumed ? await linesDone(house, work.job.id, from, from + ids.length) : new Map<number, string | null>();
  const before = await recordsBefore(house, here, { ids, fields: [field], deleted: false });
  for (const [index, id] of ids.entries()) {
    const line = from + index;
    if (done.has(line)) tally.updated += 1;
    else await replaceOne(house, { here, work, input, field, tally }, { id, line, value: before.get(id)?.values[field] });
  }
}

async function replaceOne(
  house: House,
  { here, work, input, field, tally }: Replacement,
  { id, line, value }: { readonly id: string; readonly line: number; readonly value: unknown },
): Promise<void> {
  const next = without(value, input);
  const values = { [field]: next };
  try {
    await doLine(house, here, { kind: 'update', table: here.table.key, id, values }, { job: work.job.id, line });
    tally.updated += 1;
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error;
    tally.failed += 1;
  }
}

/** The value with the other option in its place. */
function without(value: unknown, { option, to }: Replacing): unknown {
  if (!Array.isArray(value)) return to === '' ? null : to;
  return [...new Set(value.flatMap((one: unknown) => (one === option ? (to === '' ? [] : [to]) : [one])))];
}
