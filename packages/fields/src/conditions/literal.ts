import type { Logic, Type } from '@stepwell/expression';

/** A wire value as formulas write it, and back; undefined where it is none. */
interface Literal {
  readonly write: (wire: unknown) => Logic | undefined;
  readonly read: (logic: Logic) => unknown;
}

const asText: Literal = {
  write: (wire) => (typeof wire === 'string' ? wire : undefined),
  read: (logic) => (typeof logic === 'string' ? logic : undefined),
};
const asNumber: Literal = {
  write: (wire) => (typeof wire === 'number' && Number.isFinite(wire) ? wire : undefined),
  read: (logic) => (typeof logic === 'number' ? logic : undefined),
};

/** `{"date": ["2026-03-02"]}`: the first argument of a call of one. */
const argumentOf = (logic: Logic, operator: string): Logic | undefined => {
  const args = logic !== null && typeof logic === 'object' && !Array.isArray(logic) ? Object.entries(logic) : [];
  const [name, given] = args[0] ?? [];
  return name === operator && Array.isArray(given) && given.length === 1 ? (given[0] as Logic) : undefined;
};
const asDate: Literal = {
  write: (wire) => (typeof wire === 'string' ? { date: [wire] } : undefined),
  read: (logic) => argumentOf(logic, 'date'),
};

const SPANS = [
  [3_600_000, 'h'],
  [60_000, 'm'],
  [1000, 's'],
] as const;
const lengthOf = (unit: unknown) => SPANS.find(([, name]) => name === unit)?.[0];
const asDuration: Literal = {
  write: (wire) => {
    if (typeof wire !== 'number') return undefined;
    const [length, unit] = SPANS.find(([most]) => wire % most === 0) ?? [1000, 's'];
    return { duration: [wire / length, unit] };
  },
  read: (logic) => {
    const [count, unit] = ((logic as { duration?: readonly unknown[] } | null)?.duration ?? []) as readonly unknown[];
    const length = lengthOf(unit);
    return typeof count === 'number' && length ? count * length : undefined;
  },
};

const listOf = (item: Literal): Literal => ({
  write: (wire) => {
    const items = Array.isArray(wire) ? wire.map(item.write) : [];
    return items.length > 0 && !items.includes(undefined) ? (items as readonly Logic[]) : undefined;
  },
  read: (logic) => {
    // What is compared with one value is among a list of one.
    const items = (Array.isArray(logic) ? (logic as readonly Logic[]) : [logic]).map(item.read);
    return items.length > 0 && !items.includes(undefined) ? items : undefined;
  },
});

const LITERALS: { readonly [kind in Type['kind']]?: Literal } = {
  number: asNumber,
  text: asText,
  period: asText,
  ref: asText,
  date: asDate,
  duration: asDuration,
  rows: listOf(asText),
  list: listOf(asText),
};

/** The wire value of some type as a formula writes it; undefined when it is blank or cannot be written. */
export const writeLiteral = (type: Type, wire: unknown): Logic | undefined =>
  wire === null || wire === undefined || wire === '' ? undefined : LITERALS[type.kind]?.write(wire);

/** The wire value that stands in a formula; undefined when it is no such value. */
export const readLiteral = (type: Type, logic: Logic): unknown => LITERALS[type.kind]?.read(logic);
