import type { App, Process } from '@stepwell/definition';
import { expect, test } from 'vitest';
import { demandedFields, isGone, processOf, stepsOf, waysFrom } from './stages.ts';

const process = {
  key: 'lending',
  table: 'loan',
  stages: [{ key: 'asked' }, { key: 'out' }, { key: 'due' }, { key: 'back', category: 'won' }, { key: 'lost', category: 'lost' }],
} as Process;
const steps = (stage: string) => stepsOf(process, stage).map(({ stage: { key }, state }) => `${key} ${state}`);
const ways = (stage: string, more: Partial<Process> = {}) => waysFrom({ ...process, ...more }, stage).map(({ key }) => key);

test('the way shows what is done, where the record is and what comes; losing shows only when it happened', () => {
  expect(steps('out')).toEqual(['asked done', 'out current', 'due next', 'back next']);
  expect(steps('back').at(-1)).toBe('back done');
  expect(steps('lost').at(-1)).toBe('lost current');
});

test('without transitions a record goes one stage forward or is lost, and what is closed stays', () => {
  expect(ways('out')).toEqual(['due', 'lost']);
  expect(ways('back')).toEqual([]);
});

test('from a stage that the process does not have any more a record goes on in any that it has; one that is in none stays', () => {
  expect(ways('gone')).toEqual(['asked', 'out', 'due', 'back', 'lost']);
  expect(ways('gone', { transitions: [{ from: 'due', to: 'lost' }] })).toHaveLength(5);
  expect(waysFrom(process, undefined)).toEqual([]);
  expect([isGone(process, 'gone'), isGone(process, 'out'), isGone(process, null), isGone(process, undefined)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('transitions open further ways, a named lost stage opens only by them, and skipping goes as far as the process lets it', () => {
  expect(ways('due', { transitions: [{ from: 'due', to: 'out' }] })).toEqual(['back', 'out', 'lost']);
  expect(ways('out', { transitions: [{ from: 'due', to: 'lost' }] })).toEqual(['due']);
  expect(ways('asked', { skip: 'reason' })).toEqual(['out', 'due', 'back', 'lost']);
  expect(ways('back', { transitions: [{ from: ['back'], to: ['out'] }] })).toEqual(['out']);
});

test('a record is in the process it names, else in the one that takes whatever no other does', () => {
  const app = { processes: [{ ...process, key: 'first', order: 1 }, process] } as unknown as App;
  expect(processOf(app, 'loan', { process: 'lending' })?.key).toBe('lending');
  expect(processOf(app, 'loan', {})?.key).toBe('lending');
  const some = { ...process, key: 'some', when: 'true' };
  expect(processOf({ processes: [some, process] } as unknown as App, 'loan', { process: 'gone' })?.key).toBe('lending');
  expect(processOf({ processes: [some] } as unknown as App, 'loan', { process: 'gone' })?.key).toBe('some');
  expect(processOf(app, 'book', {})).toBeUndefined();
});

test('what a stage wants is what it produces and what the gates to the next require, each once', () => {
  const stage = { key: 'out', outputs: ['note'], exit: [{ require: { fields: ['fee', 'note'] } }, { check: 'fee > 1' }] };
  const next = { key: 'back', enter: [{ require: { fields: ['fee', 'proof'] } }] };
  expect(demandedFields(stage as never, next as never)).toEqual(['note', 'fee', 'proof']);
  expect(demandedFields({ key: 'out' } as never, undefined)).toEqual([]);
});
