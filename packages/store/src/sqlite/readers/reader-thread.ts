import { refuseStore } from '../../refusals.ts';
import { DatabaseThread } from '../database-thread.ts';
import { type Answer, type Ask, CANCELLED } from './message.ts';

interface Open {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** One reading thread as the main thread sees it: takes one question at a time. */
export class ReaderThread {
  readonly #worker: DatabaseThread;
  #open: Open | undefined;
  /** Resolves when the thread is no more, for whatever reason. */
  readonly ended: Promise<void>;
  /** Resolves when it has opened its connection. */
  readonly ready: Promise<void>;
  isReady = false;
  isGone = false;

  constructor(file: string) {
    this.#worker = new DatabaseThread(new URL('./reader.ts', import.meta.url), { workerData: { file } });
    this.#worker.unref();
    this.ready = new Promise((resolve) => {
      this.#worker.once('message', () => {
        this.isReady = true;
        this.#worker.on('message', (answer: Answer) => this.#settle(answer));
        resolve();
      });
    });
    this.ended = new Promise((resolve) => {
      this.#worker.on('error', (cause) => this.#fail(new Error('A reading thread failed', { cause })));
      this.#worker.on('exit', () => {
        this.#fail(new Error('A reading thread ended'));
        resolve();
      });
    });
  }

  ask(ask: Ask): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#open = { resolve, reject };
      this.#worker.ref();
      this.#worker.postMessage(ask);
    });
  }

  /** Answers the open question with QUERY_TOO_SLOW and ends the thread; resolves when its statement has let it go. */
  async abandon(): Promise<void> {
    this.#fail(refuseStore('QUERY_TOO_SLOW'));
    await this.#worker.terminate();
  }

  async stop(): Promise<void> {
    this.isGone = true;
    await this.#worker.terminate();
  }

  #settle({ value, failure }: Answer): void {
    const open = this.#open;
    this.#open = undefined;
    this.#worker.unref();
    if (!failure) open?.resolve(value);
    else if (failure.message === CANCELLED) open?.reject(refuseStore('QUERY_TOO_SLOW'));
    else open?.reject(Object.assign(new Error(failure.message), { code: failure.code }));
  }

  #fail(reason: Error): void {
    this.isGone = true;
    this.#open?.reject(reason);
    this.#open = undefined;
  }
}
