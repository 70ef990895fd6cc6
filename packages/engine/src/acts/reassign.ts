import { changeTask, putTaskBack } from '../command/change-task.ts';
import { loadTask } from '../command/load-task.ts';
import { refuse } from '../command/refusals.ts';
import { tellOfTask } from '../command/tasks.ts';
import { defineAct } from './act.ts';
import { taskInput } from './task-input.ts';

/** Hands a task of the record to somebody else, who finds it in his inbox; by whoever may finish it. */
export const reassign = defineAct({
  name: 'reassign',
  label: { 'zh-CN': '转交任务', en: 'Reassign a task' },
  input: taskInput({ to: { type: 'string', maxLength: 64 } }),
  run: async (work, { table, id, input }) => {
    const found = await loadTask(work, table, id, input['task']);
    const to = String(input['to']);
    if (!work.directory.isActive(to)) throw refuse('INVALID_VALUES', { problems: [nobody] });
    if (found.task.values['assignee'] === to) return { table: table.key, id, row: found.shown };
    const title = String(found.task.values['title']);
    if (to !== work.by) await tellOfTask(work, table, { record: id, assignee: to, title: { 'zh-CN': title, en: title } });
    return changeTask(work, table, found, { what: 'reassign', kind: 'task_reassigned', values: { assignee: to } });
  },
  takeBack: putTaskBack,
});

const nobody = {
  path: '#/to',
  severity: 'error' as const,
  code: 'NO_SUCH_USER',
  message: { 'zh-CN': '请选择一位在职的同事。', en: 'Choose a colleague who works here.' },
};
