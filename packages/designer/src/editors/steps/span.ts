/** The units in which a span is picked: of the clock, as a share of the whole limit, or as a formula. */
export const UNITS = ['m', 'h', 'd', 'w', '%', 'formula'] as const;
export type Unit = (typeof UNITS)[number];

export interface Span {
  readonly unit: Unit;
  /** The count, or the formula. */
  readonly amount: string;
}

/** A span as it is picked. */
export function readSpan(after: unknown): Span {
  const text = typeof after === 'string' ? after.trim() : after === undefined ? '' : JSON.stringify(after);
  const [, amount, unit] = /^(\d+)([mhdw%])$/.exec(text) ?? [];
  return amount !== undefined ? { amount, unit: unit as Unit } : { amount: text, unit: text === '' ? 'h' : 'formula' };
}

/** A span as the definition says it; undefined while it has no count. */
export function spanText({ amount, unit }: Span): string | undefined {
  const text = amount.trim();
  if (unit === 'formula') return text === '' ? undefined : text;
  return /^[1-9]\d{0,4}$/.test(text) ? `${text}${unit}` : undefined;
}

/** The span in another unit: the count stays; what was a formula begins at one. */
export const inUnit = (span: Span, unit: Unit): Span => {
  if (unit === 'formula') return { unit, amount: spanText(span) ?? '' };
  if (span.unit === 'formula') return { unit, amount: '1' };
  return { unit, amount: unit === '%' ? '75' : span.amount };
};
