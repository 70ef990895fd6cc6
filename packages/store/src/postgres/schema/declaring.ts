import type { Type } from '@stepwell/expression';
import type { Declaring } from '../../schema/wanted-tables.ts';
import { quoted } from '../identifiers.ts';

/** In the order of code points, whatever the order of the database is. */
const TEXT = 'text collate "C"';
/** Inner numbers have up to 19 digits. */
const DIGITS = 20;

const storages: { readonly [kind in Type['kind']]?: (type: Type) => string } = {
  number: (type) => `numeric(${DIGITS},${type.kind === 'number' ? type.scale : 0})`,
  duration: () => 'bigint',
  datetime: () => 'timestamptz(3)',
  boolean: () => 'boolean',
  date: () => 'date',
  list: () => 'jsonb',
  files: () => 'jsonb',
};

/** How PostgreSQL declares tables. */
export const declaring: Declaring = {
  quoted,
  column: ({ type }) => ({
    storage: storages[type.kind]?.(type) ?? TEXT,
    neverBlank: type.kind === 'boolean' ? ' not null default false' : '',
  }),
  text: TEXT,
  whole: 'bigint',
  firstInstant: 'to_timestamp(0)',
  recordTail: ')',
  pairTail: ')',
};
