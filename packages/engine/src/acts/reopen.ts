import { changeTask, putTaskBack } from '../command/change-task.ts';
import { loadTask } from '../command/load-task.ts';
import { defineAct } from './act.ts';
import { taskInput } from './task-input.ts';

/** Opens a finished task of the record again, by whoever may finish it. An open one stays as it is. */
export const reopen = defineAct({
  name: 'reopen',
  label: { 'zh-CN': '重新打开任务', en: 'Reopen a task' },
  input: taskInput(),
  run: async (work, { table, id, input }) => {
    const found = await loadTask(work, table, id, input['task']);
    if ((found.task.values['done_at'] ?? null) === null) return { table: table.key, id, row: found.shown };
    return changeTask(work, table, found, { what: 'reopen', kind: 'task_reopened', values: { done_at: null } });
  },
  takeBack: putTaskBack,
});
