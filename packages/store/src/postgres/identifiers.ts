import { createHash } from 'node:crypto';

/** PostgreSQL cuts longer names off without a word, and two of them could become one. */
const LONGEST = 63;
const KEPT = 46;

/** The name as the database has it: a long one is told apart by the hash of all of it. */
export function identifier(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
  // A character that would be cut in two is left out.
  const start = Buffer.from(name)
    .subarray(0, KEPT)
    .toString()
    .replace(/\uFFFD+$/, '');
  return `${start}_${hash}`;
}

export const quoted = (name: string): string => `"${identifier(name).replaceAll('"', '""')}"`;
