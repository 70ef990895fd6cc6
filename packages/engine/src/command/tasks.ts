import type { Row, Words } from '@stepwell/expression';
import type { StageModel, TableModel } from '../model/model.ts';
import type { Effect } from '../ports/effect.ts';
import type { Work } from './work.ts';

export interface NewTask {
  readonly table: TableModel;
  readonly row: Row;
  readonly title: Words;
  readonly assignee: string;
  readonly stage?: StageModel;
  readonly dueAt?: number;
}

const OPEN = { fields: ['id'], one: {}, many: {}, parameters: [] };

/** Makes a task about a record and tells its assignee. */
export async function addTask(work: Work, { table, row, title, assignee, stage, dueAt }: NewTask): Promise<void> {
  const id = work.transaction.newId();
  const record = row.values['id'] as string;
  const language = work.directory.users.get(assignee)?.values['locale'] === 'en' ? 'en' : 'zh-CN';
  const due = { due_at: dueAt ?? null, done_at: null, created_at: work.now };
  const values = { id, parent: record, title: title[language], assignee, stage: stage?.key ?? null, ...due };
  const item = {
    id: work.transaction.newId(),
    to: assignee,
    at: work.now,
    text: title,
    table: table.key,
    record,
    cause: 'task',
    dueAt,
  };
  await work.apply([
    { effect: 'insert', table: `${table.key}.tasks`, id, values },
    { effect: 'inbox', item },
  ]);
}

/** Leaving a stage ends its open tasks. */
export async function endTasksOf(work: Work, table: TableModel, record: string, stage: string): Promise<void> {
  const tasks = `${table.key}.tasks`;
  const rows = await work.transaction.find({ table: tasks, equals: { parent: record, stage, done_at: null }, needs: OPEN });
  const ended: Effect[] = rows.map(({ values }) => ({
    effect: 'update',
    table: tasks,
    id: values['id'] as string,
    values: { done_at: work.now },
    quiet: true,
  }));
  if (ended.length > 0) await work.apply(ended);
}
