import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { isMainThread, Worker, type WorkerOptions, workerData } from 'node:worker_threads';

/** What a thread and whoever ends it tell each other: whether it opens a database, and whether it is to end. */
const [OPENS, IS_TO_END] = [0, 1];
/** Milliseconds after which whoever ends a thread looks again whether it still opens a database. */
const AGAIN = 2;

/** A thread that may open databases. Ended while it opens one it would take the whole process with it, so that its end waits for that. */
export class DatabaseThread extends Worker {
  readonly #told: Int32Array;
  #isOver = false;

  constructor(module: URL, options: WorkerOptions = {}) {
    const told = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
    super(module, { ...options, workerData: { ...options.workerData, told } });
    this.#told = told;
    this.once('exit', () => {
      this.#isOver = true;
    });
  }

  override async terminate(): Promise<number> {
    Atomics.store(this.#told, IS_TO_END, 1);
    while (!this.#isOver && Atomics.load(this.#told, OPENS) === 1) await new Promise((resolve) => setTimeout(resolve, AGAIN));
    return super.terminate();
  }
}

/** Opens a database; the thread in which that happens is not ended meanwhile, and one that is to end opens none. */
export function undisturbed<T>(open: () => T): T {
  const told: Int32Array | undefined = isMainThread ? undefined : workerData?.told;
  if (!told) return open();
  // Each side first says what it does and then looks at what the other says, so that one of the two always sees it.
  Atomics.store(told, OPENS, 1);
  try {
    if (Atomics.load(told, IS_TO_END) === 1) waitForTheEnd(told);
    return open();
  } finally {
    Atomics.store(told, OPENS, 0);
  }
}

function waitForTheEnd(told: Int32Array): void {
  Atomics.store(told, OPENS, 0);
  Atomics.wait(told, IS_TO_END, 1);
}

/** So much nicer than the thread that writes, where both want the same processor. */
const NICER = 5;
const NICEST = 19;

/** The thread in which this is called lets the one that writes go first: many long reads would else hold up every write. */
export function giveWay(): void {
  // The one that writes gives way to nobody; elsewhere threads have no priority of their own.
  if (isMainThread || process.platform !== 'linux') return;
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), Math.min(NICEST, getPriority() + NICER));
  } catch {
    // Where this is not to be known or not allowed all threads are alike.
  }
}
