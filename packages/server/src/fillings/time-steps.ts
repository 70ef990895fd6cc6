/** Each step is so much longer than the one before: a median read off the steps is right to a tenth. */
const GROWTH = 1.2;
const FIRST = 100;

/** The step in which a time lies. Times are counted by step, so that any number of them takes the room of a few dozen. */
export const stepOf = (milliseconds: number): number =>
  milliseconds <= FIRST ? 0 : Math.ceil(Math.log(milliseconds / FIRST) / Math.log(GROWTH));

/** The middle of a step. */
const middleOf = (step: number): number => FIRST * GROWTH ** (step - 0.5);

export interface StepCount {
  readonly step: number;
  readonly count: number;
}

/** The median of times counted by step, in milliseconds; null of none. */
export function medianOf(counts: readonly StepCount[]): number | null {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let passed = 0;
  for (const { step, count } of [...counts].sort((a, b) => a.step - b.step)) {
    passed += count;
    if (passed * 2 >= total && count > 0) return Math.round(middleOf(step));
  }
  return null;
}
