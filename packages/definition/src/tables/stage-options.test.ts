import { expect, test } from 'vitest';
import type { Process } from '../shapes/index.ts';
import { stageOptions } from './system-fields.ts';

const process = (key: string, ...stages: string[]): Process => ({
  key,
  table: 't',
  stages: stages.map((stage) => ({ key: stage })),
});
const order = (...processes: Process[]) =>
  stageOptions(processes)
    .map(({ key }) => key)
    .join(' ');

test('stages of several processes stand in one line that keeps each one’s order', () => {
  const short = process('short', 'first', 'offer', 'sign', 'won', 'lost');
  const long = process('long', 'first', 'needs', 'show', 'offer', 'sign', 'won', 'lost');
  expect(order(short, long)).toBe('first needs show offer sign won lost');
});

test('a stage that only the shorter process has stands after the stage before it', () => {
  expect(order(process('a', 'x', 'visit', 'z'), process('b', 'x', 'y', 'z', 'end'))).toBe('x visit y z end');
  expect(order()).toBe('');
});
