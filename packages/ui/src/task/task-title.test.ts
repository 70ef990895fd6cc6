import type { App } from '@stepwell/definition';
import { expect, test } from 'vitest';
import { taskTitle } from './task-title.ts';
import type { Task } from './tasks.ts';

const app = {
  processes: [{ key: 'p', table: 'loan', stages: [{ key: 'out', label: { 'zh-CN': '借出', en: 'Lend' } }, { key: 'back' }] }],
} as unknown as App;
const task = (title: string, stage: string | null = null) => ({ title, stage, table: 'loan' }) as Task;

test('a task of a stage is called by the stage, in the language of who reads it', () => {
  expect(taskTitle(app, task('借出：爱玛', 'out'), 'en')).toBe('Lend: 爱玛');
  expect(taskTitle(app, task('Lend: Emma', 'out'), 'zh-CN')).toBe('借出：Emma');
  expect(taskTitle(app, task('借出：爱玛', 'out'), 'en', '爱玛')).toBe('Lend');
  expect(taskTitle(app, task('out', 'back'), 'en')).toBe('out');
});

test('any other task keeps its words, less the name of the record whose page it stands on', () => {
  expect(taskTitle(app, task('Call about Emma'), 'en', 'Emma')).toBe('Call about');
  expect(taskTitle(app, task('Emma'), 'en', 'Emma')).toBe('Emma');
  expect(taskTitle(app, task('Call'), 'en', 'Emma')).toBe('Call');
});
