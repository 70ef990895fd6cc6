export { addWorking, openingAt, startOfDate, workingBetween } from './add-working.ts';
export { always, calendarNamed, calendarsOf } from './built-in.ts';
export type { Calendar } from './calendar.ts';
export { addDurations, type Duration, durationMs, parseDuration, scaleDuration, zeroDuration } from './duration.ts';
export { type WorkingDays, workingDayAt, workingDays, workingDaysBefore } from './working-days.ts';
export { type WorkingTime, workingTime } from './working-time.ts';
