import { isMainThread, Worker, type WorkerOptions, workerData } from 'node:worker_threads';

/** Whose turn it is: nobody's, that of the thread, which opens a database, or that of whoever ends the thread. */
const [NOBODY, OPENING, ENDING] = [0, 1, 2];
/** Milliseconds after which whoever ends a thread looks again whether it still opens a database. */
const AGAIN = 2;

/** A thread that may open databases. Ended while it opens one it would take the whole process with it, so that its end waits for that. */
export class DatabaseThread extends Worker {
  readonly #turn: Int32Array;
  #isOver = false;

  constructor(module: URL, options: WorkerOptions = {}) {
    const turn = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    super(module, { ...options, workerData: { ...options.workerData, turn } });
    this.#turn = turn;
    this.once('exit', () => {
      this.#isOver = true;
    });
  }

  override async terminate(): Promise<number> {
    while (!this.#isOver && Atomics.compareExchange(this.#turn, 0, NOBODY, ENDING) === OPENING)
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    return super.terminate();
  }
}

/** Opens a database; the thread in which that happens is not ended meanwhile. */
export function undisturbed<T>(open: () => T): T {
  const turn: Int32Array | undefined = isMainThread ? undefined : workerData?.turn;
  if (!turn) return open();
  if (Atomics.compareExchange(turn, 0, NOBODY, OPENING) === ENDING) Atomics.wait(turn, 0, ENDING);
  try {
    return open();
  } finally {
    Atomics.store(turn, 0, NOBODY);
  }
}
