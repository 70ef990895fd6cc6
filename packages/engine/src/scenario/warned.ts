import type { Difference } from './expectation.ts';

/** Compares what a step was warned of with what was expected of it; where nothing is expected, warnings stop nothing. */
export function warningsDiffer(
  found: readonly string[],
  expected: string | readonly string[] | undefined,
): Difference | undefined {
  if (expected === undefined || sorted(found) === sorted([expected].flat())) return undefined;
  return { what: { 'zh-CN': '警告', en: 'warnings' }, expected, found: [...new Set(found)] };
}

/** Each key once: a field that two gates ask for is missing once. */
const sorted = (keys: readonly string[]): string => [...new Set(keys)].sort().join();
