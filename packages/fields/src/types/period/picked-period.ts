import { readDay } from '../../values/day.ts';

/** Units that a calendar picker knows. */
export type PickedUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const DAY = 86_400_000;
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** The period of a unit in which a day lies. */
export function periodOf(day: string, unit: PickedUnit): string {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  return {
    day: () => day,
    week: () => isoWeekOf(day),
    month: () => day.slice(0, 7),
    quarter: () => `${year}-Q${Math.ceil(month / 3)}`,
    year: () => year,
  }[unit]();
}

/** The first day of a calendar period. */
export function dayIn(period: string): string {
  const [year = '', part = ''] = period.split('-');
  if (part === '') return `${year}-01-01`;
  if (part.startsWith('Q')) return `${year}-${String(Number(part[1]) * 3 - 2).padStart(2, '0')}-01`;
  if (part.startsWith('W')) return iso(mondayOf(`${year}-01-04`) + (Number(part.slice(1)) - 1) * 7 * DAY);
  return readDay(period.length === 7 ? `${period}-01` : period);
}

function isoWeekOf(day: string): string {
  // The week belongs to the year in which its Thursday lies.
  const thursday = iso(mondayOf(day) + 3 * DAY);
  const first = mondayOf(`${thursday.slice(0, 4)}-01-04`);
  const week = Math.round((mondayOf(day) - first) / (7 * DAY)) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

function mondayOf(day: string): number {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return instant - ((new Date(instant).getUTCDay() + 6) % 7) * DAY;
}
