import { bad } from './bad.ts';

interface Bounds<T> {
  readonly min: T | undefined;
  readonly max: T | undefined;
  /** How a bound is written for people. */
  readonly show: (bound: T) => string;
}

/** Gives the value back when it lies within the bounds, else throws a BadValue that names the bound. */
export function within<T extends number | string>(value: T, { min, max, show }: Bounds<T>): T {
  if (min !== undefined && value < min)
    throw bad('TOO_SMALL', `不能小于 ${show(min)}，现在是 ${show(value)}`, `Must be at least ${show(min)}; it is ${show(value)}`);
  if (max !== undefined && value > max)
    throw bad('TOO_LARGE', `不能大于 ${show(max)}，现在是 ${show(value)}`, `Must be at most ${show(max)}; it is ${show(value)}`);
  return value;
}
