import type { Operator } from '../operator.ts';

/** Every operator and function of the language. */
export const operators: readonly Operator[] = [];
