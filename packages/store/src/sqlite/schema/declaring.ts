import type { Declaring } from '../../schema/wanted-tables.ts';

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** How SQLite declares tables. */
export const declaring: Declaring = {
  quoted,
  column: ({ form }) => ({ storage: form.storage, neverBlank: form.isBoolean ? ' not null default 0' : '' }),
  text: 'TEXT',
  whole: 'INTEGER',
  firstInstant: '0',
  recordTail: ') strict',
  pairTail: ') strict, without rowid',
};
