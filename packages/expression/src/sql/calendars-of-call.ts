import { type Calendar, calendarNamed } from '../calendar/index.ts';
import type { FunctionOperator, Signature } from '../operator.ts';
import type { Schema } from '../schema.ts';

/** The calendars that a call may ask, as far as working time follows from them: the one it names, else each one there is. */
export function calendarsOfCall(
  { parameters, readsCalendars }: FunctionOperator,
  { types, literals }: Signature,
  { calendars }: Schema,
): readonly Calendar[] | undefined {
  if (!readsCalendars) return undefined;
  const at = parameters.length - 1;
  const isKnown = types.length <= at || typeof literals[at] === 'string';
  const named = isKnown ? [calendarNamed(String(literals[at] ?? 'business'), calendars)] : [...(calendars?.values() ?? [])];
  return named.flatMap((calendar) => (calendar ? [withoutWords(calendar)] : []));
}

const withoutWords = ({ key, timeZone, week, holidays, workdays }: Calendar): Calendar => ({
  key,
  week,
  ...(timeZone ? { timeZone } : {}),
  holidays: (holidays ?? []).map(({ from, to }) => (to ? { from, to } : { from })),
  workdays: (workdays ?? []).map(({ date, hours }) => (hours ? { date, hours } : { date })),
});
