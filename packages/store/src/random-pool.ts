import { randomFillSync } from 'node:crypto';

const POOL = 4096;

/** Cryptographic randomness in small pieces, drawn from the system in large ones: a call for each piece would cost more. */
export class RandomPool {
  readonly #pool = Buffer.alloc(POOL);
  #used = POOL;

  /** `bytes` random bytes as base64url text. */
  text(bytes: number): string {
    return this.#take(bytes).toString('base64url');
  }

  hex(bytes: number): string {
    return this.#take(bytes).toString('hex');
  }

  #take(bytes: number): Buffer {
    if (this.#used + bytes > POOL) {
      randomFillSync(this.#pool);
      this.#used = 0;
    }
    this.#used += bytes;
    return this.#pool.subarray(this.#used - bytes, this.#used);
  }
}
