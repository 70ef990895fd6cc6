import { systemTables } from './0001-system-tables.ts';
import { derivingWakes } from './0002-deriving-wakes.ts';
import { following } from './0003-following.ts';
import { likeness } from './0004-likeness.ts';

/** Changes of the platform's own tables, in order; the database remembers how many it has seen. None is ever edited. */
export const migrations: readonly string[] = [systemTables, derivingWakes, following, likeness];
