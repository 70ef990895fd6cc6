import { readSheet, type SheetRow } from '@stepwell/connectors';
import { Refusal, refuse, rightOf, type TableModel } from '@stepwell/engine';
import type { House } from '../house.ts';
import { doLine, linesDone } from '../jobs/job-rows.ts';
import type { JobKind, JobWork } from '../jobs/jobs.ts';
import { sentencesOf } from '../jobs/sentences.ts';
import { undoOfEnded, undoOfJob } from '../jobs/undo-job.ts';
import { type Working, whoWorks } from '../jobs/who-works.ts';
import { type FailedRow, keepFailedRows } from './failed-rows.ts';
import { type ColumnMap, type ImportPlan, planImport } from './plan-import.ts';
import { type ReadRow, readRows } from './read-rows.ts';
import { tryCommand } from './try-command.ts';

export interface ImportInput {
  readonly table: string;
  /** The file that was brought. */
  readonly file: string;
  readonly map?: ColumnMap;
  /** Values that every row gets where it has none of its own. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly dryRun: boolean;
}

interface Import {
  readonly house: House;
  readonly work: JobWork;
  readonly input: ImportInput;
  readonly working: Working;
  readonly table: TableModel;
  readonly plan: ImportPlan;
  readonly failed: FailedRow[];
  done: number;
  created: number;
}

/** Makes a record of each row of a file. A bad row is reported with its reasons and stops nothing. */
export const importJob = (house: House): JobKind => ({
  name: 'import',
  ended: undoOfEnded,
  run: async (work) => {
    const input = work.input as ImportInput;
    const working = await whoWorks(house, work.job);
    const table = working.app.model.tables.get(input.table);
    if (!table) throw refuse('NOT_FOUND');
    if (rightOf(working.app.model, working.actor, table.key, 'import') === false) throw refuse('FORBIDDEN');
    const path = house.files.pathOf(input.file);
    const plan = await reading(path, (sheet) => planImport(sheet, { ...working, table, map: input.map }));
    const task: Import = { house, work, input, working, table, plan, failed: [], done: 0, created: 0 };
    await work.report({ total: plan.rows });
    await reading(path, async ({ batches }) => {
      let isHeader = true;
      for await (const batch of batches) {
        await importChunk(task, isHeader ? batch.slice(1) : batch);
        isHeader = false;
      }
    });
    return finish(task);
  },
});

async function reading<T>(path: string, work: (sheet: Awaited<ReturnType<typeof readSheet>>) => Promise<T>): Promise<T> {
  const sheet = await readSheet(path);
  try {
    return await work(sheet);
  } finally {
    await sheet.close();
  }
}

async function importChunk(task: Import, rows: readonly SheetRow[]): Promise<void> {
  const { house, work, working, table, plan } = task;
  const [from, to] = [rows[0]?.line ?? 0, rows.at(-1)?.line ?? 0];
  const before = work.isResumed ? await linesDone(house, work.job.id, from, to) : new Map<number, string | null>();
  const fresh = rows.filter(({ line }) => !before.has(line));
  const read = await readRows(house, working, { table, columns: plan.columns, rows: fresh });
  const outcomes = await Promise.all(read.map((row) => importRow(task, row)));
  task.failed.push(...outcomes.filter((outcome) => outcome !== undefined));
  task.done += rows.length;
  task.created += rows.length - outcomes.filter((outcome) => outcome !== undefined).length;
  await work.report({ done: task.done, created: task.created, failed: task.failed.length });
}

/** Makes the record of one row; answers the row and its reasons when it cannot be made. */
async function importRow(task: Import, { row, values, reasons }: ReadRow): Promise<FailedRow | undefined> {
  const { house, work, input, working, table } = task;
  const { locale } = work.job;
  if (reasons.length > 0) return { row, reasons: reasons.map((words) => words[locale]) };
  const command = { kind: 'create', table: table.key, values: { ...input.values, ...values } } as const;
  try {
    if (input.dryRun) await tryCommand(house, working, command);
    else await doLine(house, working, command, { job: work.job.id, line: row.line, missed: 'skip' });
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error;
    return { row, reasons: sentencesOf(error, locale) };
  }
}

async function finish({ house, work, input, plan, failed, created }: Import): Promise<unknown> {
  const { job } = work;
  const headers = plan.columns.map(({ header }) => header);
  if (failed.length > 0) await work.report({ errors: await keepFailedRows(house, job, headers, failed) });
  const sample = failed.slice(0, 20).map(({ row, reasons }) => ({ line: row.line, reasons }));
  return { ...plan, dryRun: input.dryRun, failed: sample, ...(created > 0 && !input.dryRun && { undo: undoOfJob(job.id) }) };
}
