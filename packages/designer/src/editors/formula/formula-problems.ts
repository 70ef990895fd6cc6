import { type Checked, checkFormula, checkTimer, type FormulaPlace, type FormulaProblem } from '@stepwell/expression';

/** A formula's place with what is asked of it besides. */
export interface Stand extends FormulaPlace {
  readonly isTimer?: boolean;
}

/** Understands what is written where it stands; what makes no timer is a problem as well. */
export function understoodAt(text: string, stand: Stand): Checked {
  if (text.trim() === '') return { problems: [] };
  const checked = checkFormula(text, stand);
  if (!checked.formula?.clock || !stand.isTimer) return checked;
  const untimed = checkTimer(checked.formula).map((problem) => ({ ...problem, from: 0, to: text.length }));
  return untimed.length > 0 ? { problems: untimed } : checked;
}

/** A problem's place in the text, never empty and never outside it. */
export function placeIn(text: string, { from, to, path }: FormulaProblem): { readonly from: number; readonly to: number } {
  if (path !== undefined || text === '') return { from: 0, to: text.length };
  const end = Math.min(Math.max(to, from + 1), text.length);
  return { from: Math.max(0, Math.min(from, end - 1)), to: end };
}

/** Whether it is only the end that is missing: whoever is still writing will write it. */
export const isUnfinished = (text: string, { code, to }: FormulaProblem): boolean =>
  /^(EXPECTED|UNCLOSED)/.test(code) && (code.startsWith('UNCLOSED') || code === 'EXPECTED' || to >= text.trimEnd().length);

/** The text with what a problem proposes. */
export const mended = (text: string, { from, to, fix = '' }: FormulaProblem): string =>
  text.slice(0, from) + fix + text.slice(to);
