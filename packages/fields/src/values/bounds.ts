import { bad } from './bad.ts';

interface Bounds<T> {
  readonly min: T | undefined;
  readonly max: T | undefined;
  /** How a bound is written for people. */
  readonly show: (bound: T, locale: 'zh-CN' | 'en') => string;
}

/** Gives the value back when it lies within the bounds, else throws a BadValue that names the bound. */
export function within<T extends number | string>(value: T, { min, max, show }: Bounds<T>): T {
  const zh = (bound: T) => show(bound, 'zh-CN');
  const en = (bound: T) => show(bound, 'en');
  if (min !== undefined && value < min)
    throw bad('TOO_SMALL', `不能小于 ${zh(min)}，现在是 ${zh(value)}`, `Must be at least ${en(min)}; it is ${en(value)}`);
  if (max !== undefined && value > max)
    throw bad('TOO_LARGE', `不能大于 ${zh(max)}，现在是 ${zh(value)}`, `Must be at most ${en(max)}; it is ${en(value)}`);
  return value;
}
