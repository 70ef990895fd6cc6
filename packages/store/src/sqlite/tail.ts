import type { Words } from '@stepwell/expression';
import { faults, type Head, type Link } from '../audit/chain.ts';
import { refuseStore } from '../refusals.ts';
import type { Connection } from './connection.ts';
import { verifyChain } from './verify.ts';

const TAIL = 1000;

/** Checks the newest part of the audit chain, and that it reaches as far as it was seen to. Throws AUDIT_BROKEN. */
export function checkTail(connection: Connection, seen: Head | undefined): void {
  const { fault } = verifyChain(connection, linkAt(connection, endOf(connection) - TAIL));
  const problem = fault ?? (seen && missed(connection, seen));
  if (problem) throw refuseStore('AUDIT_BROKEN', { why: { words: problem } });
}

function missed(connection: Connection, seen: Head): Words | undefined {
  const end = endOf(connection);
  if (seen.seq > end) return faults.lost(end, seen.seq);
  return linkAt(connection, seen.seq)?.hash === seen.hash ? undefined : faults.changed(seen.seq);
}

const endOf = (connection: Connection): number =>
  connection.prepare('select coalesce(max(seq), 0) from _audit').pluck().get() as number;

const linkAt = (connection: Connection, seq: number): Pick<Link, 'seq' | 'hash'> | undefined =>
  connection.prepare<[number], Head>('select seq, hash from _audit where seq = ?').get(seq);
