import type { Value } from '@stepwell/expression';
import { BadValue } from '@stepwell/fields';
import type { FieldModel, Model } from '../model/model.ts';

/** A field of one version, and what is understood with it. */
export interface FieldOf {
  readonly model: Model;
  readonly field: FieldModel;
}

/** A value under another type: the same, one that says it otherwise, or none, since that type cannot say it. */
export interface Converted {
  readonly value: Value;
  readonly outcome: 'kept' | 'changed' | 'lost';
}

/** A value of a field as another type has it. What cannot be said in that type is lost; nothing is guessed. */
export function convertValue(from: FieldOf, to: FieldOf, value: Value): Converted {
  if (value === null) return { value: null, outcome: 'kept' };
  const there = valueAs(from, to, value);
  if (there === null) return { value: null, outcome: 'lost' };
  const back = readAs(to, from, there);
  return { value: there, outcome: isAlike(back, value) ? 'kept' : 'changed' };
}

/** The same without a look whether it says all that it said: null where that type cannot say it. */
export const valueAs = (from: FieldOf, to: FieldOf, value: Value): Value =>
  value === null ? null : (readAs(from, to, value) ?? null);

const isAlike = (a: Value | undefined, b: Value): boolean => a === b || JSON.stringify(plain(a)) === JSON.stringify(plain(b));
const plain = (value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** The value read by another type: as it travels, as it is written, as people see it; undefined when it cannot be read at all. */
function readAs(from: FieldOf, to: FieldOf, value: Value): Value | undefined {
  const [given, wanted] = [from.field.type, to.field.type];
  const wire = given.write(value, from.field.options, from.model.context);
  const shown = () => given.format(value, from.field.options, from.model.context);
  const ways = [
    () => wanted.read(wire, to.field.options, to.model.context),
    ...texts(given.group === 'choice' ? undefined : wire, shown).map(
      (text) => () => wanted.parse?.(text(), to.field.options, to.model.context),
    ),
  ];
  // A choice is known to people by its label; its key is not what a text should say.
  const ordered = given.group === 'choice' && wanted.group === 'text' ? ways.toReversed() : ways;
  for (const way of ordered) {
    const found = attempt(way);
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}

const texts = (wire: unknown, shown: () => string): readonly (() => string)[] => {
  const isScalar = typeof wire === 'string' || typeof wire === 'number' || typeof wire === 'boolean';
  return isScalar ? [() => String(wire), () => rounded(wire), shown] : [shown];
};

/** A number without its fraction, for types that have none. */
const rounded = (wire: string | number | boolean): string => {
  const number = Number(wire);
  return wire !== '' && typeof wire !== 'boolean' && Number.isFinite(number) ? String(Math.round(number)) : String(wire);
};

function attempt(way: () => Value | undefined): Value | undefined {
  try {
    return way();
  } catch (error) {
    if (error instanceof BadValue) return undefined;
    throw error;
  }
}
