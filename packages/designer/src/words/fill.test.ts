import { expect, test } from 'vitest';
import { fill } from './fill.ts';

test('values are filled in, and a number takes the word for one or for many', () => {
  const said = (count: number) => fill('{{count|error is|errors are}} left in “{{name}}”', { count, name: 'A|B' });
  expect([0, 1, 2].map(said)).toEqual(['0 errors are left in “A|B”', '1 error is left in “A|B”', '2 errors are left in “A|B”']);
  expect(fill('{{gone}}.', {})).toBe('.');
});
