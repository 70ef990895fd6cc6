import { hash } from 'node:crypto';
import type { Words } from '@stepwell/expression';

/** One link as it is stored. `old` and `new` are JSON texts; erasing a person's data blanks them and the salt, and names why. */
export interface Link {
  readonly seq: number;
  readonly id: string;
  readonly app: string;
  readonly what: string;
  readonly table: string | null;
  readonly record: string | null;
  readonly version: number | null;
  readonly by: string | null;
  readonly at: number;
  readonly cause: string;
  readonly address: string | null;
  readonly device: string | null;
  readonly salt: string | null;
  readonly old: string | null;
  readonly new: string | null;
  readonly digest: string;
  readonly hash: string;
  readonly erased: string | null;
}

/** Where the chain stands: the last link's place and hash. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const START: Head = { seq: 0, hash: '' };

/** The salted digest that stands for the values in the chain, so that they can be erased and the chain still holds. */
export const digestOf = (link: Pick<Link, 'salt' | 'old' | 'new'>): string =>
  hash('sha256', JSON.stringify([link.salt, link.old, link.new]), 'base64url');

/** The hash of a link: over its place, the hash before it, everything it says, and the digest of its values. */
export const hashOf = (link: Omit<Link, 'hash' | 'salt' | 'old' | 'new' | 'erased'>, before: string): string =>
  hash(
    'sha256',
    JSON.stringify([
      link.seq,
      before,
      link.id,
      link.app,
      link.what,
      link.table,
      link.record,
      link.version,
      link.by,
      link.at,
      link.cause,
      link.address,
      link.device,
      link.digest,
    ]),
    'base64url',
  );

/** What is wrong with a link that should follow `before`, in a sentence; undefined when it holds. */
export function faultOf(link: Link, before: Head): Words | undefined {
  if (link.seq !== before.seq + 1) return faults.missing(before.seq + 1);
  if (link.hash !== hashOf(link, before.hash)) return faults.changed(link.seq);
  if (link.erased === null && link.digest !== digestOf(link)) return faults.values(link.seq);
  return undefined;
}

/** What can be wrong with a chain. */
export const faults = {
  missing: (seq: number): Words => ({ 'zh-CN': `审计记录缺少第 ${seq} 条。`, en: `Entry ${seq} of the audit is missing.` }),
  changed: (seq: number): Words => ({ 'zh-CN': `审计记录第 ${seq} 条被改动过。`, en: `Entry ${seq} of the audit was changed.` }),
  values: (seq: number): Words => ({
    'zh-CN': `审计记录第 ${seq} 条的内容被改动过。`,
    en: `The values of entry ${seq} of the audit were changed.`,
  }),
  lost: (end: number, seen: number): Words => ({
    'zh-CN': `审计记录止于第 ${end} 条，而此前已写到第 ${seen} 条：最新的内容丢失了。`,
    en: `The audit ends at entry ${end}, but ${seen} had been written: the newest commits are lost.`,
  }),
};
