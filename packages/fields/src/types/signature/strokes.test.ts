import { expect, test } from 'vitest';
import { pathOf, svgOf } from './strokes.ts';

test('a stroke is a curve through its dots, a single dot is a point', () => {
  expect(pathOf([{ x: 1, y: 2 }])).toBe('M1 2L1 2');
  expect(
    pathOf([
      { x: 0, y: 0 },
      { x: 2, y: 2 },
      { x: 4, y: 0 },
    ]),
  ).toBe('M0 0Q2 2 3 1Q4 0 4 0');
  expect(pathOf([])).toBe('');
});

test('the picture holds every stroke', () => {
  const picture = svgOf([[{ x: 1, y: 1 }], [{ x: 2, y: 2 }]], 320, 140);
  expect(picture.match(/<path /g)).toHaveLength(2);
  expect(picture).toContain('viewBox="0 0 320 140"');
});
