/**
 * The types of the expression language. A number is an exact decimal: `scale` fraction digits (0–6) and at most `digits`
 * digits before the point; it is kept as an integer scaled by 10^scale everywhere (JavaScript, SQLite), see `Value`.
 */
export type Type =
  | { readonly kind: 'number'; readonly scale: number; readonly digits: number }
  | { readonly kind: 'text'; readonly options?: readonly string[] }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'datetime' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'period'; readonly unit?: PeriodUnit }
  | { readonly kind: 'ref'; readonly table: string }
  | { readonly kind: 'rows'; readonly table: string }
  | { readonly kind: 'row'; readonly table: string }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'files' }
  | { readonly kind: 'opaque' }
  | { readonly kind: 'blank' };

export type Kind = Type['kind'];

/** Fiscal units count from the app's `fiscalYearStart`. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscal_month' | 'fiscal_quarter' | 'fiscal_year';

export const MAX_SCALE = 6;
export const MAX_DIGITS = 15;

export const number = (scale: number, digits = 9): Type => ({ kind: 'number', scale, digits });
export const text: Type = { kind: 'text' };
export const choice = (options: readonly string[]): Type => ({ kind: 'text', options });
export const boolean: Type = { kind: 'boolean' };
export const date: Type = { kind: 'date' };
export const datetime: Type = { kind: 'datetime' };
export const duration: Type = { kind: 'duration' };
export const period = (unit?: PeriodUnit): Type => (unit ? { kind: 'period', unit } : { kind: 'period' });
export const ref = (table: string): Type => ({ kind: 'ref', table });
export const rows = (table: string): Type => ({ kind: 'rows', table });
export const list = (of: Type): Type => ({ kind: 'list', of });
export const files: Type = { kind: 'files' };
export const opaque: Type = { kind: 'opaque' };
export const blank: Type = { kind: 'blank' };
