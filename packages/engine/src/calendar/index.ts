export { addWorking, openingAt, startOfDate, workingBetween } from './add-working.ts';
export { always, calendarsOf } from './built-in.ts';
export { addDurations, type Duration, durationMs, parseDuration, scaleDuration } from './duration.ts';
export { type WorkingTime, workingTime } from './working-time.ts';
