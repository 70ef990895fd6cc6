import type { Words } from '@stepwell/expression';
import type { Difference, Expected } from './expectation.ts';

/** Whether lines of text contain all of `contains` and nothing of `lacks`; with `rows`, how many there are. */
export function findsText(lines: readonly string[], expected: Expected, what: Words): Difference | undefined {
  const has = (text: unknown) => lines.some((line) => line.includes(String(text)));
  const { rows } = expected;
  const holds =
    list(expected.contains).every(has) &&
    !list(expected.lacks).some(has) &&
    (!Array.isArray(rows) || rows.length === lines.length);
  const { contains, lacks } = expected;
  return holds ? undefined : { what, expected: { contains, lacks, rows }, found: lines };
}

const list = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
