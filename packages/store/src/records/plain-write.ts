import type { Effect, Model } from '@stepwell/engine';
import { shapeOf } from './table-shape.ts';

/** What can fail only with the disk, whatever it says: its rows have keys that were made for them. */
const safe: ReadonlySet<Effect['effect']> = new Set(['stay', 'audit', 'live']);

/**
 * Whether nothing but the first statement of these effects can fail by what it says: then the write leaves nothing when it is
 * refused, and needs no savepoint.
 */
export function isPlainWrite(model: Model, [first, ...others]: readonly Effect[]): boolean {
  if (first?.effect !== 'insert') return false;
  const { pairs, lines } = shapeOf(model, first.table);
  const hasOneRow = ![...pairs, ...lines].some(({ key }) => Object.hasOwn(first.values, key));
  return hasOneRow && others.every(({ effect }) => safe.has(effect));
}
