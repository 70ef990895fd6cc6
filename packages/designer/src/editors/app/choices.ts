import type { Locale } from '@stepwell/ui/design';

interface Choice {
  value: string | number;
  label: string;
}

const inOrder = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const zoneNames = new Map<string, string>();

/** Each costs a while to look up, and there are hundreds. */
function zoneName(zone: string, locale: Locale): string {
  const known = zoneNames.get(`${locale} ${zone}`);
  if (known !== undefined) return known;
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'long' }).formatToParts();
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const said = `${zone.replaceAll('_', ' ')} · ${name}`;
  zoneNames.set(`${locale} ${zone}`, said);
  return said;
}

/** The time zones this browser knows, and the one that is written, by the names they have there. */
export const zones = (written: string | undefined, locale: Locale): Choice[] =>
  [...new Set([...(written === undefined ? [] : [written]), 'Asia/Shanghai', 'UTC', ...Intl.supportedValuesOf('timeZone')])].map(
    (value) => ({ value, label: zoneName(value, locale) }),
  );

/** The currencies of the world by their names. */
export function currencies(locale: Locale): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const usual = ['CNY', 'USD', 'EUR', 'HKD', 'JPY'];
  return [...new Set([...usual, ...Intl.supportedValuesOf('currency')])].map((value) => ({
    value,
    label: `${names.of(value) ?? value} (${value})`,
  }));
}

/** 1 = Monday … 7 = Sunday. The fifth of January 1970 was a Monday. */
export function weekdays(locale: Locale, weekday: 'long' | 'short' | 'narrow' = 'long'): Choice[] {
  const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
  return inOrder(1, 7).map((value) => ({ value, label: format.format(Date.UTC(1970, 0, 4 + value)) }));
}

/** 1 = January … 12 = December. */
export function months(locale: Locale): Choice[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return inOrder(1, 12).map((value) => ({ value, label: format.format(Date.UTC(1970, value - 1, 1)) }));
}

/** The languages an app can speak, each by its own name. */
export const languages = (): Choice[] =>
  (['zh-CN', 'en'] as const).map((value) => ({
    value,
    label: new Intl.DisplayNames(value, { type: 'language' }).of(value.slice(0, 2)) ?? value,
  }));
