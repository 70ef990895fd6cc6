import { systemTables } from './0001-system-tables.ts';

/** Changes of the platform's own tables, in order; the database remembers how many it has seen. None is ever edited. */
export const migrations: readonly string[] = [systemTables];
