import { addWorkDays } from './add-work-days.ts';
import { addWorkTime } from './add-work-time.ts';
import { isWorkday } from './is-workday.ts';
import { nextWorkday } from './next-workday.ts';
import { previousWorkday } from './previous-workday.ts';
import { workDays } from './work-days.ts';
import { workHours } from './work-hours.ts';

export const calendarOperators = [isWorkday, nextWorkday, previousWorkday, workDays, ...addWorkDays, workHours, addWorkTime];
