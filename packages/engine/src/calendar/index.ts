export { addWorking, openingAt, startOfDate, workingBetween } from './add-working.ts';
export { always, calendarsOf } from './built-in.ts';
export { addDurations, type Duration, durationMs, parseDuration, scaleDuration } from './duration.ts';
export { endOfDate } from './end-of-date.ts';
export { type WorkingTime, workingTime } from './working-time.ts';
