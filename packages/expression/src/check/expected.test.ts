import { expect, test } from 'vitest';
import { date, datetime, list, number, ref, text } from '../type.ts';
import { accepts } from './expected.ts';

test('a moment can be a day too, people one or several, a kind only itself, and anything is anything', () => {
  expect([datetime, date, text, number(0)].map((type) => accepts('instant', type))).toEqual([true, true, false, false]);
  expect([ref('user'), list(ref('user')), list(text)].map((type) => accepts('users', type))).toEqual([true, true, false]);
  expect([text, date].map((type) => accepts('text', type))).toEqual([true, false]);
  expect([text, list(date)].every((type) => accepts('any', type))).toBe(true);
});
