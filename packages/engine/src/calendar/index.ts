export { addWorking, openingAt, startOfDate, workingBetween } from './add-working.ts';
export { always, calendarsOf } from './built-in.ts';
export { type CalendarProblem, calendarProblems, isZone, knownUntil } from './calendar-problems.ts';
export { addDurations, type Duration, durationMs, parseDuration, scaleDuration } from './duration.ts';
export { type WorkingTime, workingTime } from './working-time.ts';
