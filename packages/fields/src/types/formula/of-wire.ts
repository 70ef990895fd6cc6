import { boolean, date, datetime, number, type Type } from '@stepwell/expression';

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** As many decimals as any result may have. */
const FINEST = 6;

/** The type that a wire value shows by its form alone, where a page does not know the formula's own; undefined for plain text. */
export function typeOfWire(wire: unknown): Type | undefined {
  if (typeof wire === 'number') return number(FINEST);
  if (typeof wire === 'boolean') return boolean;
  if (typeof wire !== 'string') return undefined;
  if (INSTANT.test(wire)) return datetime;
  return DAY.test(wire) ? date : undefined;
}
