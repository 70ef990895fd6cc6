/**
 * What share of those who reached the stage before reached this one: who stands further on has been here too. Undefined at the
 * first stage, and where nobody got so far.
 */
export function conversion(counts: readonly number[], at: number): number | undefined {
  const reached = (stage: number) => counts.slice(stage).reduce((sum, count) => sum + count, 0);
  return at === 0 || reached(at - 1) === 0 ? undefined : reached(at) / reached(at - 1);
}
