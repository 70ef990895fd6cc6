import { MAX_SCALE, number, type Type } from '../type.ts';

/** Fraction digits of a number type; 0 for other types. */
export const scaleOf = (type: Type | undefined): number => (type?.kind === 'number' ? type.scale : 0);
/** The most digits before the point of a number type; 0 for other types. */
export const digitsOf = (type: Type | undefined): number => (type?.kind === 'number' ? type.digits : 0);

/** A number type whose integers fit 64 bits. */
export const fittingNumber = (scale: number, digits: number): Type => number(scale, Math.min(digits, 19 - scale));

/** Whether integers of this size might leave 64 bits, so that SQL must check them. */
export const mayOverflow = (scale: number, digits: number): boolean => scale + digits > 18;

export const sumType = (types: readonly Type[]): { readonly scale: number; readonly digits: number } => ({
  scale: Math.max(...types.map(scaleOf)),
  digits: Math.max(...types.map(digitsOf)) + 1,
});

export const productType = (types: readonly Type[]): { readonly scale: number; readonly digits: number } => ({
  scale: Math.min(scaleOf(types[0]) + scaleOf(types[1]), MAX_SCALE),
  digits: digitsOf(types[0]) + digitsOf(types[1]),
});

/** The number type that holds values of all of these; undefined when they are not numbers. */
export const commonNumber = (types: readonly Type[]): Type | undefined =>
  types.every((type) => type.kind === 'number')
    ? fittingNumber(Math.max(...types.map(scaleOf)), Math.max(...types.map(digitsOf)))
    : undefined;
