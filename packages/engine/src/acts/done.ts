import { changeTask, putTaskBack } from '../command/change-task.ts';
import { loadTask } from '../command/load-task.ts';
import { defineAct } from './act.ts';
import { taskInput } from './task-input.ts';

/** Finishes a task of the record: by its assignee, the record's owner, or who may change the record. One that is done stays as it is. */
export const done = defineAct({
  name: 'done',
  label: { 'zh-CN': '完成任务', en: 'Finish a task' },
  input: taskInput(),
  run: async (work, { table, id, input }) => {
    const found = await loadTask(work, table, id, input['task']);
    if ((found.task.values['done_at'] ?? null) !== null) return { table: table.key, id, row: found.shown };
    return changeTask(work, table, found, { what: 'done', kind: 'task_done', values: { done_at: work.now } });
  },
  takeBack: putTaskBack,
});
