import type { AuditEntry } from '@stepwell/engine';
import type { RandomPool } from '../random-pool.ts';
import { digestOf, type Head, hashOf, type Link } from './chain.ts';
import { toJson } from './json.ts';

/** An entry that waits for its place in the chain. */
export interface Unsealed {
  readonly app: string;
  readonly entry: AuditEntry;
}

/** Gives entries their places, salts and hashes, in order, after `head`. */
export function seal(entries: readonly Unsealed[], head: Head, random: RandomPool): Link[] {
  let before = head;
  return entries.map((unsealed) => {
    const link = sealOne(unsealed, before, random.text(12));
    before = link;
    return link;
  });
}

const textOf = (value: unknown): string | null => (value === undefined ? null : toJson(value));

function sealOne({ app, entry }: Unsealed, before: Head, salt: string): Link {
  const values = { salt, old: textOf(entry.old), new: textOf(entry.new) };
  const said = {
    seq: before.seq + 1,
    id: entry.id,
    app,
    what: entry.what,
    table: entry.table ?? null,
    record: entry.record ?? null,
    version: entry.version ?? null,
    by: entry.by,
    at: entry.at,
    cause: entry.cause,
    address: entry.address ?? null,
    device: entry.device ?? null,
    digest: digestOf(values),
  };
  return { ...said, ...values, hash: hashOf(said, before.hash), erased: null };
}
