/** Calendar dates without a zone: text `YYYY-MM-DD`, years 1–9999, or the number of days since 1970-01-01. */
export const DAY = 86_400_000;
export const FIRST_DAY = -719_162;
export const LAST_DAY = 2_932_896;
const FIRST_INSTANT = FIRST_DAY * DAY;
const LAST_INSTANT = (LAST_DAY + 1) * DAY - 1;

// Date.parse, not Date.UTC: that one takes the years 0–99 for 1900–1999.
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** The date of a day number; null outside the years 1–9999. */
export const dayText = (day: number): string | null =>
  day >= FIRST_DAY && day <= LAST_DAY ? new Date(day * DAY).toISOString().slice(0, 10) : null;

/** The same instant, or null outside the years 1–9999. */
export const instantWithin = (instant: number): number | null =>
  instant >= FIRST_INSTANT && instant <= LAST_INSTANT ? instant : null;

/** Monday is 1, Sunday 7. */
export const isoWeekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || value < '0001') return false;
  const day = dayNumber(value);
  return !Number.isNaN(day) && dayText(day) === value;
}

/** The date `months` later; on the last day of a shorter month. Null outside the years 1–9999. */
export function addMonths(date: string, months: number): string | null {
  if (Math.abs(months) > 120_000) return null;
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / 12);
  if (year < 1 || year > 9999) return null;
  const end = new Date(0);
  end.setUTCFullYear(year, (month % 12) + 1, 0);
  end.setUTCDate(Math.min(Number(date.slice(8, 10)), end.getUTCDate()));
  return end.toISOString().slice(0, 10);
}
