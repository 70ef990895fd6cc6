import type { Logic } from '@stepwell/expression';
import type { Query } from '../shapes/page.ts';

type Compare = NonNullable<Query['compare']>;
type Calls = { readonly [operator: string]: readonly Logic[] };

const UNITS: ReadonlySet<string> = new Set([
  ...['day', 'week', 'month', 'quarter', 'year'],
  ...['fiscal_month', 'fiscal_quarter', 'fiscal_year'],
]);
const CLOCK: ReadonlySet<string> = new Set(['now', 'today']);
const DAYS_IN_52_WEEKS = 364;

/** A period of the clock, `month(now())` or `year(today())`: its unit and the instant it is made of. */
function clockPeriod(logic: Logic): { readonly unit: string; readonly instant: Logic } | undefined {
  const [unit, instant] = callOf(logic) ?? [];
  if (unit === undefined || !UNITS.has(unit)) return undefined;
  return CLOCK.has(callOf(instant ?? null)?.[0] ?? '') ? { unit, instant: instant as Logic } : undefined;
}

/** The operator of a call and its first argument. */
function callOf(logic: Logic): readonly [string, Logic | undefined] | undefined {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return undefined;
  const [operator] = Object.keys(logic);
  const args = operator === undefined ? undefined : (logic as Calls)[operator];
  return operator === undefined ? undefined : [operator, Array.isArray(args) ? (args[0] as Logic) : undefined];
}

/** The periods of the clock that a formula speaks of, each as a formula of its own. */
export function clockPeriods(logic: Logic): readonly Logic[] {
  if (clockPeriod(logic)) return [logic];
  return typeof logic === 'object' && logic !== null ? Object.values(logic).flatMap(clockPeriods) : [];
}

/** The formula as it was an earlier time: each period of the clock is the one before, or that of a year ago. */
export function shiftedBack(logic: Logic, by: Compare): Logic {
  const period = clockPeriod(logic);
  if (period && by === 'previous') return { '-': [logic, 1] };
  if (period) return { [period.unit]: [yearAgo(period.unit, period.instant)] };
  if (Array.isArray(logic)) return logic.map((part) => shiftedBack(part, by));
  if (typeof logic !== 'object' || logic === null) return logic;
  return Object.fromEntries(Object.entries(logic).map(([operator, args]) => [operator, shiftedBack(args as Logic, by)]));
}

const yearAgo = (unit: string, instant: Logic): Logic =>
  unit === 'week' ? { addDays: [instant, -DAYS_IN_52_WEEKS] } : { addYears: [instant, -1] };

/** Whether a formula reads a name: `filter.month`. */
export function readsName(logic: Logic, name: string): boolean {
  if (typeof logic !== 'object' || logic === null) return false;
  if (!Array.isArray(logic) && (logic as { readonly var?: unknown }).var === name) return true;
  return Object.values(logic).some((part) => readsName(part as Logic, name));
}
