import { addDays } from './add-days.ts';
import { addMonths } from './add-months.ts';
import { addYears } from './add-years.ts';
import { ageOn, ageToday } from './age-years.ts';
import { dateOf } from './date-of.ts';
import { datetime, datetimeOfDate } from './datetime.ts';
import { daysBetween } from './days-between.ts';
import { endOfDay } from './end-of-day.ts';
import { endOfMonth } from './end-of-month.ts';
import { endOfQuarter } from './end-of-quarter.ts';
import { endOfWeek } from './end-of-week.ts';
import { endOfYear } from './end-of-year.ts';
import { formatDate } from './format-date.ts';
import { hour } from './hour.ts';
import { minute } from './minute.ts';
import { monthsBetween } from './months-between.ts';
import { startOfDay } from './start-of-day.ts';
import { startOfMonth } from './start-of-month.ts';
import { startOfQuarter } from './start-of-quarter.ts';
import { startOfWeek } from './start-of-week.ts';
import { startOfYear } from './start-of-year.ts';
import { weekday } from './weekday.ts';

export const dateOperators = [
  ...[datetime, datetimeOfDate, dateOf, formatDate],
  ...[weekday, hour, minute],
  ...[...addDays, ...addMonths, ...addYears],
  ...[daysBetween, monthsBetween, ageToday, ageOn],
  ...[startOfDay, startOfWeek, startOfMonth, startOfQuarter, startOfYear],
  ...[endOfDay, endOfWeek, endOfMonth, endOfQuarter, endOfYear],
] as const;
