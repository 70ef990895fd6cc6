import { expect, test } from 'vitest';
import { productSources } from './sources.ts';

test('no source file has more than 300 lines, and nine in ten have at most 200', () => {
  const sizes = productSources().map(({ path, lines }) => ({ path, lines: lines.length - 1 }));
  expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
  const ordered = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(ordered[Math.floor(ordered.length * 0.9)]).toBeLessThanOrEqual(200);
});
