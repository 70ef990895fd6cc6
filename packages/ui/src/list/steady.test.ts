import { expect, test } from 'vitest';
import { steady } from './steady.ts';

const rows = (text: string) => [...text].map((id) => ({ id }));
const order = (all: readonly { id: string }[]) => all.map(({ id }) => id).join('');

test('rows that are shown keep their places whatever the new order is', () => {
  expect(order(steady(rows('abcd'), rows('dabc')))).toBe('abcd');
});

test('a new row stands at the top or after the one it follows', () => {
  expect(order(steady(rows('abc'), rows('xabyc')))).toBe('xabyc');
  expect(order(steady(rows('abc'), rows('cxab')))).toBe('abcx');
});

test('a row that is gone leaves, unless it is being worked on', () => {
  expect(order(steady(rows('abc'), rows('ac')))).toBe('ac');
  expect(order(steady(rows('abc'), rows('ac'), 'b'))).toBe('abc');
});
