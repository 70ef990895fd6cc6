import { startOfDate } from './add-working.ts';
import { always } from './built-in.ts';
import { dateOfDay, dayNumber } from './hours.ts';
import { workingTime } from './working-time.ts';

/** The instant at which a local day is over: the next one begins. */
export const endOfDate = (date: string, timeZone: string): number =>
  startOfDate(workingTime(always, timeZone), dateOfDay(dayNumber(date) + 1));
