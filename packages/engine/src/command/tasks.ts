import type { Row, Value, Values, Words } from '@stepwell/expression';
import type { StageModel, TableModel } from '../model/model.ts';
import { writeTask } from './change-task.ts';
import type { Work } from './work.ts';

export interface NewTask {
  readonly table: TableModel;
  readonly row: Row;
  readonly title: Words;
  readonly assignee: string;
  readonly stage?: StageModel;
  readonly dueAt?: number | undefined;
}

const TASK = { fields: ['id', 'parent', 'due_at', 'done_at'], one: {}, many: {}, parameters: [] };

/** Makes a task about a record and tells its assignee. */
export async function addTask(work: Work, { table, row, title, assignee, stage, dueAt }: NewTask): Promise<void> {
  const id = work.transaction.newId();
  const record = row.values['id'] as string;
  const language = work.directory.users.get(assignee)?.values['locale'] === 'en' ? 'en' : 'zh-CN';
  const due = { due_at: dueAt ?? null, done_at: null, created_at: work.now };
  const values = { id, parent: record, title: title[language], assignee, stage: stage?.key ?? null, ...due };
  await work.apply([{ effect: 'insert', table: `${table.key}.tasks`, id, values }]);
  await tellOfTask(work, table, { record, assignee, title, dueAt });
}

interface Told {
  readonly record: string;
  readonly assignee: string;
  readonly title: Words;
  readonly dueAt?: number | undefined;
}

/** Puts a task into the inbox of who has to do it. */
export async function tellOfTask(work: Work, table: TableModel, { record, assignee, title, dueAt }: Told): Promise<void> {
  const about = { table: table.key, record, cause: 'task', ...(dueAt === undefined ? {} : { dueAt }) };
  await work.apply([
    { effect: 'inbox', item: { id: work.transaction.newId(), to: assignee, at: work.now, text: title, ...about } },
  ]);
}

/** Leaving a stage ends its open tasks. */
export const endTasksOf = (work: Work, table: TableModel, record: string, stage: string): Promise<void> =>
  writeTasks(work, table, { parent: record, stage, done_at: null }, { done_at: work.now });

/** The tasks of a stage that ended at an instant are open again. */
export const reopenTasksOf = (
  work: Work,
  table: TableModel,
  of: { record: string; stage: string; endedAt: Value },
): Promise<void> => writeTasks(work, table, { parent: of.record, stage: of.stage, done_at: of.endedAt }, { done_at: null });

/** The tasks that a stage made are due when it is. */
export const dateTasksOf = (work: Work, table: TableModel, of: { record: string; stage: string; dueAt: Value }): Promise<void> =>
  writeTasks(work, table, { parent: of.record, stage: of.stage, done_at: null }, { due_at: of.dueAt });

/** In the recycle bin nothing is left to do; what comes back from it is open as it was. */
export const tasksIntoBin = (work: Work, table: TableModel, record: string): Promise<void> =>
  writeTasks(work, table, { parent: record, done_at: null }, { done_at: work.now });

export const tasksOutOfBin = (work: Work, table: TableModel, record: string, deletedAt: Value): Promise<void> =>
  writeTasks(work, table, { parent: record, done_at: deletedAt }, { done_at: null });

async function writeTasks(work: Work, table: TableModel, equals: Values, values: Values): Promise<void> {
  const rows = await work.transaction.find({ table: `${table.key}.tasks`, equals, needs: TASK });
  for (const row of rows) {
    const isSame = Object.entries(values).every(([key, value]) => (row.values[key] ?? null) === value);
    if (!isSame) await writeTask(work, table, row, values);
  }
}
