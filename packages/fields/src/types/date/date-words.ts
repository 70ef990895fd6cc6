import type { DateOrder } from '../../values/day.ts';
import { option } from '../../values/options.ts';

export interface DateOptions {
  readonly min?: string;
  readonly max?: string;
  readonly dateOrder?: DateOrder;
}

/** How dates whose year stands last are read from files; without it they are refused, since 3-2-2026 is two days. */
export const dateOrderOption = option('导入时的日期顺序', 'Order of dates in files', {
  type: 'string',
  enum: ['ymd', 'dmy', 'mdy'],
  default: 'ymd',
});

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-03-02`; in English `2 Mar 2026`. */
export function showDay(day: string, locale: string): string {
  if (locale !== 'en') return day;
  const [year, month = '1', date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}
