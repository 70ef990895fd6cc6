import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Head } from '../audit/chain.ts';

const LENGTH = 96;

/**
 * Keeps the head of the audit chain in a small file beside the database, written after each commit: a database that lost its
 * newest commits is sound in itself, but ends before the head that was seen here.
 */
export class HeadWitness {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'a+');
    closeSync(this.#file);
    this.#file = openSync(path, 'r+');
  }

  write(head: Head): void {
    writeSync(this.#file, `${head.seq} ${head.hash}`.padEnd(LENGTH), 0);
  }

  close(): void {
    closeSync(this.#file);
  }

  /** The head that was seen last, if one was. A file torn by a power loss counts as none. */
  static read(path: string): Head | undefined {
    const [seq, hash] = textOf(path).trim().split(' ');
    return seq && hash && hash.length === 43 ? { seq: Number(seq), hash } : undefined;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
