import { addWorking, compileFormula, nextMidnight, startOfDay } from '@stepwell/expression';
import type { Work } from '../command/work.ts';
import { durationOf, workingOf } from '../timeout/read-facts.ts';
import type { ActionCall } from './action.ts';

/**
 * The instant an option names: `{after, calendar}` counts from now, a formula gives it (a date: the last moment of that day).
 * Undefined where nothing is said or it cannot be known.
 */
export function optionInstant(work: Work, call: ActionCall, key: string): number | undefined {
  const { action, row, scopes } = call;
  const environment = work.environment(row, scopes);
  const formula = action.formulas.get(`/${key}`);
  if (formula) return momentOf(compileFormula(formula)(environment), environment.timeZone);
  const after = action.formulas.get(`/${key}/after`);
  const reading = { model: work.model, environment };
  const duration = after && durationOf(after, reading);
  if (!duration) return undefined;
  const calendar = action.formulas.get(`/${key}/calendar`) ?? calendarIn(action.options, key);
  return addWorking(workingOf(calendar, reading), work.now, duration) ?? undefined;
}

function momentOf(value: unknown, timeZone: string): number | undefined {
  if (typeof value === 'string') return nextMidnight(startOfDay(value, timeZone), timeZone) - 1;
  return typeof value === 'number' ? value : undefined;
}

const calendarIn = (options: unknown, key: string): string =>
  (options as { readonly [option: string]: { readonly calendar?: string } })[key]?.calendar ?? 'always';
