import { addMonths, dayText } from './day.ts';
import { ordinalOf, periodAt, periodOf, type Reckoning, spanOf, unitOf } from './period.ts';

/** The period before, or the same one of the year before: of a week the one 52 weeks earlier. Null before the year 1. */
export function earlierPeriod(period: string, by: 'previous' | 'year_ago', reckoning: Reckoning): string | null {
  const unit = unitOf(period);
  if (unit === undefined) return null;
  if (by === 'previous') return periodAt(unit, ordinalOf(period) - 1);
  if (unit === 'week') return periodAt(unit, ordinalOf(period) - 52);
  const first = firstDayOf(period, reckoning);
  const before = first === null ? null : addMonths(first, -12);
  return before === null ? null : periodOf(before, unit, reckoning);
}

/** The part of the period `to` that stands where `part` stands in the period `from`: the third day of one, the third day of the other. */
export function samePart(part: string, { from, to }: { readonly from: string; readonly to: string }, reckoning: Reckoning) {
  const unit = unitOf(part);
  if (unit === undefined) return null;
  const firstOf = (whole: string): number => {
    const day = firstDayOf(whole, reckoning);
    const first = day === null ? null : periodOf(day, unit, reckoning);
    return first === null ? Number.NaN : ordinalOf(first);
  };
  const place = ordinalOf(part) - firstOf(from) + firstOf(to);
  return Number.isNaN(place) ? null : periodAt(unit, place);
}

const firstDayOf = (period: string, reckoning: Reckoning): string | null => dayText(spanOf(period, reckoning).from);
