import type { FieldContext } from '@stepwell/fields';
import type { AppInfo } from '../shapes/index.ts';

/** What of an app field types need: its zone, its currency and when its weeks and years begin. */
export function contextOf(info: AppInfo, locale: FieldContext['locale'] = 'zh-CN'): FieldContext {
  const currency = info.currency ?? 'CNY';
  return {
    timeZone: info.timeZone ?? 'UTC',
    currency,
    moneyDigits: new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2,
    locale,
    weekStart: info.weekStart ?? 1,
    fiscalYearStart: info.fiscalYearStart ?? 1,
  };
}
