import type { Type, Value } from '@stepwell/expression';
import { fromJson, toJson } from '../audit/json.ts';

/** How inner values of a type stand in a column. */
export interface ColumnForm {
  /** As SQLite keeps it; PostgreSQL's own type comes from the field type. */
  readonly storage: 'INTEGER' | 'TEXT';
  /** Booleans are never blank. */
  readonly isBoolean: boolean;
  /** May hold whole numbers beyond 2^53, which are read as text. */
  readonly isWide: boolean;
  readonly encode: (value: Value) => unknown;
  readonly decode: (stored: unknown) => Value;
}

const SAFE_DIGITS = 15;
const same = (value: unknown) => value as Value;

const plain = (storage: 'INTEGER' | 'TEXT'): ColumnForm => ({
  storage,
  isBoolean: false,
  isWide: false,
  encode: (value) => value,
  decode: same,
});
const text = plain('TEXT');
const integer = plain('INTEGER');
const boolean: ColumnForm = {
  storage: 'INTEGER',
  isBoolean: true,
  isWide: false,
  encode: (value) => (value === true ? 1 : 0),
  decode: (stored) => stored === 1,
};
const wide: ColumnForm = {
  ...integer,
  isWide: true,
  decode: (stored) => (typeof stored === 'string' ? BigInt(stored) : same(stored)),
};
const json: ColumnForm = {
  ...text,
  encode: (value) => (value === null ? null : toJson(value)),
  decode: (stored) => (typeof stored === 'string' ? (fromJson(stored) as Value) : same(stored)),
};

const forms: { readonly [kind in Type['kind']]: ColumnForm } = {
  number: integer,
  datetime: integer,
  duration: integer,
  boolean,
  text,
  date: text,
  period: text,
  ref: text,
  rows: text,
  row: text,
  blank: text,
  list: json,
  files: json,
  opaque: json,
};

/** Whether values of this type may be whole numbers beyond 2^53. */
export const isWide = (type: Type): boolean => columnForm(type).isWide;

/** How values of this type stand in a column. */
export function columnForm(type: Type): ColumnForm {
  if (type.kind === 'number' && type.digits + type.scale > SAFE_DIGITS) return wide;
  return forms[type.kind];
}
