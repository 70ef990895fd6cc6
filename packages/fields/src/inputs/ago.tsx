const UNITS = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
] as const;
const formats = new Map<string, Intl.RelativeTimeFormat>();

/** How far an instant lies from `now`, in words, within a week of it: `3小时前`, `in 2 days`; further away nothing. */
export function ago(instant: number, locale: 'zh-CN' | 'en', now = Date.now()): string {
  const distance = instant - now;
  if (Math.abs(distance) >= 7 * 86_400_000) return '';
  const [unit, size] = UNITS.findLast(([, length]) => Math.abs(distance) >= length) ?? UNITS[0];
  const format = formats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  formats.set(locale, format);
  if (Math.abs(distance) < 60_000) return locale === 'en' ? 'just now' : '刚刚';
  return format.format(Math.trunc(distance / size), unit);
}
