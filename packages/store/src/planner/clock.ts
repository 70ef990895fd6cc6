import type { Formula } from '@stepwell/expression';

/** Whether any of the formulas reads the clock: at any instant, or only the day. */
export function clockOf(formulas: readonly Formula[]): null | 'day' | 'now' {
  if (formulas.some(({ clock }) => clock === 'now')) return 'now';
  return formulas.some(({ clock }) => clock === 'day') ? 'day' : null;
}
