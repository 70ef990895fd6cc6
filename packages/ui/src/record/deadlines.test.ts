import type { App } from '@stepwell/definition';
import { expect, test } from 'vitest';
import { clockworkOf, deadlinesIn } from './deadlines.ts';

const app = {
  timeouts: [
    {
      key: 'quiet',
      table: 'loan',
      calendar: 'business',
      steps: [{ after: '1d' }, { after: '2d', mark: 'silent' }, { after: '3d' }],
    },
    {
      key: 'calls',
      table: 'loan',
      steps: [
        { key: 'first', after: '1h' },
        { key: 'last', after: '2h' },
      ],
    },
  ],
  processes: [
    {
      key: 'lending',
      table: 'loan',
      stages: [{ key: 'out', label: 'Out', due: { after: '4h', steps: [{ after: '75%' }] } }, { key: 'back' }],
    },
  ],
} as unknown as App;

const timer = (timeout: string, step: string, due_at: string | null, state = 'running') => ({ timeout, step, due_at, state });

test('of a rule, the step that says it is late is its deadline; without one, the last', () => {
  const timers = [
    timer('quiet', '1', 'a'),
    timer('quiet', '2', 'b'),
    timer('quiet', '3', 'c'),
    timer('calls', 'first', 'd'),
    timer('calls', 'last', null, 'paused'),
    timer('lending.out', '1', 'e'),
    timer('lending.out', 'due', 'f', 'overdue'),
    timer('gone', '1', 'g'),
  ];
  expect(deadlinesIn(app, timers)).toEqual([
    { timeout: 'quiet', dueAt: 'b', isPaused: false },
    { timeout: 'calls', dueAt: null, isPaused: true },
    { timeout: 'lending.out', dueAt: 'f', isPaused: false },
  ]);
});

test('a rule says by which calendar it counts; nothing said means always', () => {
  expect(clockworkOf(app, 'quiet')).toMatchObject({ label: 'quiet', calendar: 'business' });
  expect(clockworkOf(app, 'lending.out')).toMatchObject({
    label: 'Out',
    calendar: 'always',
    steps: [{ key: 'due', after: '4h' }, { key: '1' }],
  });
  expect(clockworkOf(app, 'lending.back')).toBeUndefined();
});
