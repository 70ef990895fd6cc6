import { addTask } from '../command/tasks.ts';
import { defineAction } from './action.ts';
import { optionInstant } from './option-instant.ts';
import { optionText } from './option-text.ts';
import { optionUsers } from './option-value.ts';

const later = { 'x-later': true };

const DUE = 'An instant, as a formula, or {after, calendar}: so long after the task was given';

/** So long after the task was given, on a calendar. What a deadline sets off besides comes with the timers of tasks. */
const DEADLINE = {
  type: 'object',
  properties: {
    after: { 'x-formula': 'duration' },
    calendar: { 'x-formula': 'text', 'x-ref': 'calendar' },
    pause: later,
    missed: later,
    steps: later,
    ended: later,
  },
  required: ['after'],
  additionalProperties: false,
};

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
      due: { description: DUE, anyOf: [{ 'x-formula': 'instant' }, DEADLINE] },
    },
    required: ['to', 'title'],
    additionalProperties: false,
  },
  run: async (work, call) => {
    const title = optionText(work, call, 'title') ?? call.occasion;
    const { table, row } = call;
    const dueAt = optionInstant(work, call, 'due');
    for (const assignee of optionUsers(work, call, 'to')) await addTask(work, { table, row, title, assignee, dueAt });
  },
});
