import { addTask } from '../command/tasks.ts';
import { defineAction } from './action.ts';
import { optionText } from './option-text.ts';
import { optionUsers } from './option-value.ts';

/** Gives people something to do about the record. */
export const task = defineAction({
  name: 'task',
  label: { 'zh-CN': '建任务', en: 'Make a task' },
  summary: { 'zh-CN': '给指定的人布置一个任务。', en: 'Gives people something to do.' },
  options: {
    type: 'object',
    properties: {
      to: { 'x-formula': 'users' },
      title: { 'x-label': true, 'x-template': true },
    },
    required: ['to', 'title'],
    additionalProperties: false,
  },
  run: async (work, call) => {
    const title = optionText(work, call, 'title') ?? call.occasion;
    const { table, row } = call;
    for (const assignee of optionUsers(work, call, 'to')) await addTask(work, { table, row, title, assignee });
  },
});
