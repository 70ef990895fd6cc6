import { expect, test } from 'vitest';
import { makeDirectory } from './directory.ts';

const user = (id: string, values: Record<string, unknown> = {}) => ({
  values: { id, active: true, deleted_at: null, ...values } as never,
});

const directory = makeDirectory([
  user('boss', { roles: ['chief'] }),
  user('zhao', { manager: 'boss', roles: ['manager'] }),
  user('wang', { manager: 'zhao', roles: ['rep'] }),
  user('li', { manager: 'zhao', roles: ['rep'], active: false }),
]);

test('a team is everybody below in the tree of managers, and the person', () => {
  expect(directory.teamOf('boss')).toEqual(['boss', 'li', 'wang', 'zhao']);
  expect(directory.teamOf('wang')).toEqual(['wang']);
});

test('only active users hold a role', () => {
  expect(directory.withRole('rep')).toEqual(['wang']);
  expect(directory.withRole('nobody')).toEqual([]);
});

test('the manager some levels above; null beyond the top', () => {
  expect(directory.managerOf('wang', 2)).toBe('boss');
  expect(directory.managerOf('wang', 3)).toBe(null);
});

test('managers in a circle do no harm', () => {
  const circle = makeDirectory([user('a', { manager: 'b' }), user('b', { manager: 'a' })]);
  expect(circle.teamOf('a')).toEqual(['a', 'b']);
  expect(circle.managerOf('a', 5)).toBe('b');
});
