import { calendarProblems } from '../../calendar/calendar-problems.ts';
import type { Problem } from '../../problem.ts';
import { type Facts, problemIn } from '../facts.ts';

/** Calendars without working time, with hours that cannot be, or whose known days soon end. */
export function checkCalendars(facts: Facts): readonly Problem[] {
  const today = facts.now === undefined ? undefined : new Date(facts.now).toISOString().slice(0, 10);
  return facts.app.calendars.flatMap((calendar) =>
    calendarProblems(calendar, today).map(({ path, ...said }) => problemIn(facts, calendar, path, said)),
  );
}
