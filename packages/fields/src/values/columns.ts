import type { Type } from '@stepwell/expression';
import { SIGNIFICANT_DIGITS } from './decimal.ts';

/** A column by dialect. */
export interface Column {
  readonly sqlite: 'INTEGER' | 'TEXT';
  readonly postgres: string;
}

/** Ids sort by code point in both databases. */
const ID: Column = { sqlite: 'TEXT', postgres: 'text collate "C"' };
const JSON_TEXT: Column = { sqlite: 'TEXT', postgres: 'jsonb' };
const COLUMNS: { readonly [kind in Type['kind']]?: Column } = {
  text: { sqlite: 'TEXT', postgres: 'text' },
  boolean: { sqlite: 'INTEGER', postgres: 'boolean' },
  date: { sqlite: 'TEXT', postgres: 'date' },
  datetime: { sqlite: 'INTEGER', postgres: 'timestamptz(3)' },
  duration: { sqlite: 'INTEGER', postgres: 'bigint' },
  period: ID,
  ref: ID,
  list: JSON_TEXT,
  files: JSON_TEXT,
};

/** The column in which values of a type live; what has no type of its own is kept as JSON text. */
export function columnOf(type: Type): Column {
  if (type.kind !== 'number') return COLUMNS[type.kind] ?? JSON_TEXT;
  const digits = Math.max(type.digits + type.scale, SIGNIFICANT_DIGITS);
  return { sqlite: 'INTEGER', postgres: `numeric(${digits},${type.scale})` };
}
