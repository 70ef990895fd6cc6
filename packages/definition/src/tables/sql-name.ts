import { sha256 } from './sha256.ts';

const LONGEST = 63;

/** The SQL table of an app's table, or of the lines or pairs a field keeps; never over the 63 bytes at which PostgreSQL cuts names. */
export function sqlName(...keys: readonly [app: string, table: string, field?: string]): string {
  const name = keys.filter((key) => key !== undefined).join('__');
  return name.length <= LONGEST ? name : `${name.slice(0, 54)}_${sha256(name).slice(0, 8)}`;
}
