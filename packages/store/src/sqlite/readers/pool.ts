import { refuseStore } from '../../refusals.ts';
import type { Ask, Reading } from './message.ts';
import { ReaderThread } from './reader-thread.ts';

export interface PoolOptions {
  readonly threads: number;
  /** Milliseconds after which a query is cancelled. */
  readonly patience: number;
  readonly waiting: number;
}

/** Milliseconds for a statement that can be stopped to stop by itself, before its thread is given up. */
const GRACE = 200;

interface Waiting {
  readonly ask: Ask;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** Threads that read: each answers one question at a time, the others wait in line. A thread that fails is replaced. */
export class ReaderPool implements Reading {
  readonly #file: string;
  readonly #options: PoolOptions;
  readonly #idle: ReaderThread[] = [];
  readonly #all = new Set<ReaderThread>();
  readonly #line: Waiting[] = [];
  /** Threads given up whose statement still runs. */
  #lost = 0;
  #closed = false;

  constructor(file: string, options: PoolOptions) {
    this.#file = file;
    this.#options = options;
    for (let count = 0; count < options.threads; count++) this.#idle.push(this.#start());
  }

  /** Whether threads are held up by statements nobody waits for: new ones should then be of the kind that can be stopped. */
  get isStrained(): boolean {
    return this.#lost > 0;
  }

  /** The answer, or QUERY_TOO_SLOW when it takes too long, or OVERLOADED when too many wait. */
  ask<T>(ask: Ask): Promise<T> {
    if (this.#closed) return Promise.reject(refuseStore('SHUTTING_DOWN'));
    if (this.#line.length >= this.#options.waiting) return Promise.reject(refuseStore('OVERLOADED'));
    return new Promise<T>((resolve, reject) => {
      this.#line.push({ ask, resolve: (value) => resolve(value as T), reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const waiting of this.#line.splice(0)) waiting.reject(refuseStore('SHUTTING_DOWN'));
    await Promise.all([...this.#all].map((thread) => thread.stop()));
  }

  #start(): ReaderThread {
    const thread = new ReaderThread(this.#file);
    this.#all.add(thread);
    thread.ended.then(() => this.#forget(thread));
    return thread;
  }

  #forget(thread: ReaderThread): void {
    if (!this.#all.delete(thread)) return;
    const place = this.#idle.indexOf(thread);
    if (place >= 0) this.#idle.splice(place, 1);
    this.#next();
  }

  /** A lost thread is replaced when somebody waits, so that one that cannot start does not start for ever. */
  #free(): ReaderThread | undefined {
    return this.#idle.pop() ?? (this.#all.size < this.#options.threads ? this.#start() : undefined);
  }

  #next(): void {
    while (this.#line.length > 0) {
      const thread = this.#free();
      if (!thread) return;
      const waiting = this.#line.shift();
      if (waiting) void this.#serve(thread, waiting);
    }
  }

  async #serve(thread: ReaderThread, { ask, resolve, reject }: Waiting): Promise<void> {
    const patience = ask.kind === 'rows' ? this.#options.patience : undefined;
    let timer: NodeJS.Timeout | undefined;
    let isAnswered = false;
    // A thread that is only starting takes its time, which is not the question's.
    const watch = () => {
      if (patience !== undefined && !isAnswered) timer = setTimeout(() => this.#giveUp(thread), patience + GRACE);
    };
    if (thread.isReady) watch();
    else void thread.ready.then(watch);
    try {
      resolve(await thread.ask({ ...ask, patience }));
    } catch (reason) {
      reject(reason);
    }
    isAnswered = true;
    clearTimeout(timer);
    if (this.#all.has(thread) && !thread.isGone) this.#idle.push(thread);
    this.#next();
  }

  #giveUp(thread: ReaderThread): void {
    this.#lost++;
    void thread.abandon().then(() => {
      this.#lost--;
    });
    this.#forget(thread);
  }
}
