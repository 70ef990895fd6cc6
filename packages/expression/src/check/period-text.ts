import { isDate } from '../evaluate/day.ts';
import type { PeriodUnit } from '../type.ts';

const MONTH = '(0[1-9]|1[0-2])';
const PATTERNS: readonly (readonly [PeriodUnit, RegExp])[] = [
  ['week', /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/],
  ['month', new RegExp(`^\\d{4}-${MONTH}$`)],
  ['quarter', /^\d{4}-Q[1-4]$/],
  ['year', /^\d{4}$/],
  ['fiscal_month', new RegExp(`^F\\d{4}-${MONTH}$`)],
  ['fiscal_quarter', /^F\d{4}-Q[1-4]$/],
  ['fiscal_year', /^F\d{4}$/],
];

/** The unit of a period that is written out (`2026-03`, `2026-W10`, `F2026`); undefined when the text is no period. */
export function periodUnitOf(text: string): PeriodUnit | undefined {
  if (isDate(text)) return 'day';
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
}
