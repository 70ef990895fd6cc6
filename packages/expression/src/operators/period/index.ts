import { day } from './day.ts';
import { end } from './end.ts';
import { firstDay } from './first-day.ts';
import { fiscalMonth } from './fiscal-month.ts';
import { fiscalQuarter } from './fiscal-quarter.ts';
import { fiscalYear } from './fiscal-year.ts';
import { inPeriod } from './in-period.ts';
import { lastDay } from './last-day.ts';
import { month } from './month.ts';
import { addPeriods, subtractPeriods } from './move-period.ts';
import { numberOfPeriod } from './number-of-period.ts';
import { periods } from './periods.ts';
import { quarter } from './quarter.ts';
import { start } from './start.ts';
import { week } from './week.ts';
import { year } from './year.ts';

export const periodOperators = [
  ...[day, week, month, quarter, year, fiscalMonth, fiscalQuarter, fiscalYear],
  ...[start, end, firstDay, lastDay, numberOfPeriod, periods, inPeriod, addPeriods, subtractPeriods],
] as const;
