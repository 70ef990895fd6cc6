import { expect, test } from 'vitest';
import { type Task, urgencyOf } from './tasks.ts';

const now = Date.parse('2026-03-06T15:30:00Z');
const due = (dueAt: string | null) => urgencyOf({ dueAt } as Task, now, 'Asia/Shanghai');

test('a task is as urgent as its day in the reader’s zone', () => {
  expect(due('2026-03-06T15:30:00Z')).toBe('overdue');
  expect(due('2026-03-06T15:59:00Z')).toBe('today');
  expect(due('2026-03-06T16:00:00Z')).toBe('soon');
  expect(due('2026-03-13T15:29:00Z')).toBe('soon');
  expect(due('2026-03-13T15:30:00Z')).toBe('later');
  expect(due(null)).toBe('undated');
});
