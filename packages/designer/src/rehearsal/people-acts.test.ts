import type { WireRehearsal } from '@stepwell/ui/design';
import { expect, test } from 'vitest';
import { awayStep, awayUntil, comesStep } from './people-acts.ts';

const runAt = (now: string, steps: object[] = []) =>
  ({ now, people: [{ id: 'user_1' }], names: { absence: [{ id: 'absence_1' }] }, steps }) as unknown as WireRehearsal;

test('somebody is away from the local day on that the run has come to, the last day included', () => {
  // Where people work it is the tenth already.
  const step = awayStep(runAt('2026-03-09T17:00:00.000Z'), 'Asia/Shanghai', { person: 'lee', days: 3, delegate: 'kim' });
  expect(step).toEqual({
    create: 'absence',
    values: { person: 'lee', from: '2026-03-10', to: '2026-03-12', delegate: 'kim' },
    ref: 'absence_2',
  });
  const until = (now: string, went: object = {}) => awayUntil({ steps: [step], run: runAt(now, [went]) }, 'Asia/Shanghai', 'lee');
  expect(until('2026-03-12T15:59:00.000Z')).toBe('2026-03-12');
  expect(until('2026-03-12T16:00:00.000Z')).toBeUndefined();
  expect(until('2026-03-10T03:00:00.000Z', { refused: {} })).toBeUndefined();
});

test('whoever comes gets a name that nobody of the run has', () => {
  expect(comesStep(runAt('2026-03-09T01:00:00.000Z'), 'Noa', 'helper')).toEqual({
    create: 'user',
    values: { name: 'Noa', roles: ['helper'] },
    ref: 'user_2',
  });
});
