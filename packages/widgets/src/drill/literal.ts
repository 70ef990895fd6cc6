import type { Logic, Type } from '@stepwell/expression';

const HOUR = 3_600_000;
const SECOND = 1000;

/** A value as it travels, written out in a formula beside others of its type. */
export function literalOf(value: unknown, type: Type): Logic {
  if (value === null || value === undefined) return null;
  if (type.kind === 'list' && Array.isArray(value)) return value.map((item) => literalOf(item, type.of));
  if (type.kind === 'date') return { date: [String(value)] };
  if (type.kind === 'datetime') return { datetime: [String(value)] };
  if (type.kind === 'duration') return durationOf(Number(value));
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

const durationOf = (ms: number): Logic =>
  ms % HOUR === 0 ? { duration: [ms / HOUR, 'h'] } : { duration: [Math.round(ms / SECOND), 's'] };
