import type { DateOrder } from '../../values/day.ts';
import { choice } from '../../values/options.ts';

export interface DateOptions {
  readonly min?: string;
  readonly max?: string;
  readonly dateOrder?: DateOrder;
}

/** How dates whose year stands last are read from files; without it they are refused, since 3-2-2026 is two days. */
export const dateOrderOption = choice(
  ['导入时的日期顺序', 'Order of dates in files'],
  { ymd: ['年 月 日', 'Year, month, day'], dmy: ['日 月 年', 'Day, month, year'], mdy: ['月 日 年', 'Month, day, year'] },
  'ymd',
);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-03-02`; in English `2 Mar 2026`. */
export function showDay(day: string, locale: string): string {
  if (locale !== 'en') return day;
  const [year, month = '1', date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}
