import { compileFormula, type Row } from '@stepwell/expression';
import { runActions } from '../actions/run-actions.ts';
import type { Placement } from '../decide/place-in-process.ts';
import type { TableModel } from '../model/model.ts';
import { labelWords } from '../values/words.ts';
import { addTask, endTasksOf } from './tasks.ts';
import { usersOf } from './users-of.ts';
import type { Work } from './work.ts';

/** What entering a stage sets off: tasks of the stage before end, the stage's task for each assignee begins, its actions run. */
export async function enterStage(work: Work, table: TableModel, row: Row, { from, to, process }: Placement): Promise<void> {
  if (from?.assignee) await endTasksOf(work, table, row.values['id'] as string, from.key);
  if (!to.assignee && to.actions.length === 0) return;
  const label = labelWords(to.definition.label, to.key);
  const name = String(row.values[table.title] ?? '');
  const title = { 'zh-CN': `${label['zh-CN']}：${name}`, en: `${label.en}: ${name}` };
  for (const assignee of assigneesOf(work, row, to.assignee)) await addTask(work, { table, row, title, assignee, stage: to });
  await runActions(work, to.actions, { table, row, cause: `stage:${process.key}.${to.key}`, occasion: title });
}

function assigneesOf(work: Work, row: Row, assignee: Placement['to']['assignee']): string[] {
  if (!assignee) return [];
  return usersOf(work, compileFormula(assignee)(work.environment(row)));
}
