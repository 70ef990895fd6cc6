import type { FieldContext } from '@stepwell/fields';
import { isZone } from '../calendar/is-zone.ts';
import type { AppInfo } from '../shapes/index.ts';

/**
 * What of an app field types need: its zone, its currency and when its weeks and years begin. A draft may say anything while somebody
 * writes it: what is no zone and no currency is told by the check, and the usual one serves until then.
 */
export function contextOf(info: AppInfo, locale: FieldContext['locale'] = 'zh-CN'): FieldContext {
  const { timeZone, currency: wanted } = info as { readonly [name in keyof AppInfo]?: unknown };
  const currency = typeof wanted === 'string' && /^[A-Z]{3}$/.test(wanted) ? wanted : 'CNY';
  return {
    timeZone: typeof timeZone === 'string' && isZone(timeZone) ? timeZone : 'UTC',
    currency,
    moneyDigits: new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2,
    locale,
    weekStart: info.weekStart ?? 1,
    fiscalYearStart: info.fiscalYearStart ?? 1,
  };
}
