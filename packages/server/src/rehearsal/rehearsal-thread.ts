import { DatabaseThread } from '@stepwell/store';
import { refuseRequest } from '../http/refusals.ts';
import type { Answer, Ask } from './message.ts';

/** A test-run may need so much memory; one that needs more is ended. */
const MEGABYTES = 384;

/** The thread in which drafts are tried: what is heavy or never ends there holds up nobody. Takes one question at a time. */
export class RehearsalThread {
  readonly #worker: DatabaseThread;
  readonly #ready: Promise<unknown>;
  #open: { readonly resolve: (answer: Answer) => void; readonly reject: (reason: unknown) => void } | undefined;
  isGone = false;

  constructor(module: URL, megabytes = MEGABYTES) {
    this.#worker = new DatabaseThread(module, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    this.#worker.unref();
    this.#worker.on('message', (answer: Answer) => this.#open?.resolve(answer));
    this.#worker.on('error', (cause: NodeJS.ErrnoException) =>
      this.#fail(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuseRequest('REHEARSAL_TOO_LONG') : new Error(LOST, { cause })),
    );
    this.#worker.on('exit', () => this.#fail(new Error(LOST)));
    this.#ready = this.#answer();
    this.#ready.catch(() => undefined);
  }

  /** Answers within so many milliseconds; else the thread is ended and the question refused. */
  async ask(ask: Ask, patience: number): Promise<Answer> {
    await this.#ready;
    const timer = setTimeout(() => void this.#abandon(), patience);
    this.#worker.ref();
    this.#worker.postMessage(ask);
    return this.#answer().finally(() => {
      clearTimeout(timer);
      this.#worker.unref();
    });
  }

  async stop(): Promise<void> {
    this.isGone = true;
    await this.#worker.terminate();
  }

  #answer(): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#open = { resolve, reject };
    });
  }

  async #abandon(): Promise<void> {
    this.#fail(refuseRequest('REHEARSAL_TOO_LONG'));
    await this.#worker.terminate();
  }

  #fail(reason: unknown): void {
    this.isGone = true;
    this.#open?.reject(reason);
  }
}

const LOST = 'The thread in which drafts are tried ended';
