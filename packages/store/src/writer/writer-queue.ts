import { refuseStore } from '../refusals.ts';

/** The connection as the queue drives it, one call after the other: between two of them no other command can step in. */
export interface GroupTransaction {
  begin(): void | Promise<void>;
  /** Begins a command. `late`: it says itself from which write on it must be possible to undo it alone. */
  savepoint(late: boolean): void;
  release(): void | Promise<void>;
  /** Undoes what a failed command did. Throws `reason` when the whole group went with it. */
  rollbackToSavepoint(reason: unknown): void | Promise<void>;
  /** Makes everything released so far durable. Throws what the answer to all of the group must be. */
  commit(): void | Promise<void>;
  rollback(): void | Promise<void>;
}

export interface QueueLimits {
  /** Commands that may wait; one more is refused. */
  readonly waiting: number;
  /** Commands that one commit may carry. */
  readonly group: number;
  /** Milliseconds after which a group takes in no further command. */
  readonly patience: number;
}

interface Command {
  readonly work: () => Promise<unknown>;
  readonly late: boolean;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** Commands that wait for one another. */
class Lane {
  readonly waiting: Command[] = [];
  /** How many commands the last commit carried, and how many milliseconds it took. */
  last = { members: 0, took: 0 };
  /** How many milliseconds a commit usually takes. */
  usual = 0;

  noteCommit(members: number, took: number): void {
    this.last = { members, took };
    this.usual += (took - this.usual) * WEIGHT;
  }
}

/** Milliseconds for which what nobody waits for goes on: at least and at most while somebody writes, and while nobody does. */
const BEHIND = { least: 2, most: 12, alone: 15 } as const;
/** Whoever wrote so many milliseconds ago still writes. */
const WRITES = 250;
/** How much one commit says of how long they usually take: one that also moves the log into the database takes many times as long. */
const WEIGHT = 0.1;

/**
 * Runs commands one at a time, each from savepoint to release (it may await meanwhile; the next one waits), and commits them
 * in groups. A command is answered only after the commit of its group; when that fails, the whole group fails. Commands that nobody
 * waits for have a lane of their own: while people write, a short group of them comes after each group of theirs.
 */
export class WriterQueue {
  readonly #transaction: GroupTransaction;
  readonly #limits: QueueLimits;
  readonly #ahead = new Lane();
  readonly #behind = new Lane();
  #asked = Number.NEGATIVE_INFINITY;
  #restUntil = Number.NEGATIVE_INFINITY;
  #running = false;
  #closed = false;
  #idle: (() => void)[] = [];

  constructor(transaction: GroupTransaction, limits: QueueLimits = { waiting: 5000, group: 128, patience: 10 }) {
    this.#transaction = transaction;
    this.#limits = limits;
  }

  /**
   * Resolves with the work's result once it is durable; rejects when the work throws (nothing of it remains) or the commit fails.
   * `behind`: nobody waits for it.
   */
  run<T>(work: () => Promise<T>, { late = false, behind = false } = {}): Promise<T> {
    const { waiting } = behind ? this.#behind : this.#ahead;
    if (this.#closed) return Promise.reject(refuseStore('SHUTTING_DOWN'));
    if (waiting.length >= this.#limits.waiting) return Promise.reject(refuseStore('OVERLOADED'));
    if (!behind) this.#asked = performance.now();
    return new Promise<T>((resolve, reject) => {
      waiting.push({ work, late, resolve: (value) => resolve(value as T), reject });
      this.#wake();
    });
  }

  /** For how many milliseconds what nobody waits for may go on now: while somebody writes about as long as its commit takes. */
  get slice(): number {
    if (!this.#isWrittenBySomebody) return BEHIND.alone;
    return Math.min(BEHIND.most, Math.max(BEHIND.least, this.#behind.usual * 1.5));
  }

  /** For how many milliseconds what is in no hurry leaves the writer to people now; 0 while nobody writes. */
  get rest(): number {
    return this.#isWrittenBySomebody ? Math.max(0, this.#restUntil - performance.now()) : 0;
  }

  get #isWrittenBySomebody(): boolean {
    return performance.now() - this.#asked <= WRITES;
  }

  /** Refuses new commands and resolves when those under way are answered. */
  close(): Promise<void> {
    this.#closed = true;
    if (!this.#running) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #wake(): void {
    if (this.#running) return;
    this.#running = true;
    // Not at once: commands that arrive in the same turn of the event loop share one commit.
    setImmediate(() => void this.#drain());
  }

  async #drain(): Promise<void> {
    while (this.#ahead.waiting.length + this.#behind.waiting.length > 0) {
      for (const lane of [this.#ahead, this.#behind]) {
        if (lane.waiting.length === 0) continue;
        await this.#runGroup(lane);
        // Answers go out and new commands come in between two groups.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    this.#running = false;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  async #runGroup(lane: Lane): Promise<void> {
    const answers: (() => void)[] = [];
    const members: Command[] = [];
    const began = performance.now();
    try {
      await this.#transaction.begin();
      await this.#runMembers(lane, members, answers);
      const start = performance.now();
      await this.#transaction.commit();
      lane.noteCommit(members.length, performance.now() - start);
      if (lane === this.#behind) this.#noteHold(performance.now() - began);
    } catch (reason) {
      await this.#abandon(lane, members, reason);
      return;
    }
    for (const answer of answers) answer();
  }

  /** For as long as it held the writer what is in no hurry lets people write. */
  #noteHold(milliseconds: number): void {
    this.#restUntil = Math.max(this.#restUntil, performance.now() + milliseconds);
  }

  async #runMembers(lane: Lane, members: Command[], answers: (() => void)[]): Promise<void> {
    const { group, patience } = this.#limits;
    const end = performance.now() + (lane === this.#behind ? Math.min(this.slice, patience) : patience);
    while (members.length < group && performance.now() < end) {
      const command = lane.waiting.shift() ?? (await this.#follower(lane, members.length));
      if (!command) return;
      members.push(command);
      answers.push(await this.#runOne(command));
    }
  }

  /**
   * Whoever wrote a moment ago is likely to write again: while fewer have come than shared the last commit, others are waited for,
   * for less time than the commit of their own would take that they are spared. Nobody waits for whom nobody waits.
   */
  async #follower(lane: Lane, members: number): Promise<Command | undefined> {
    if (lane === this.#behind) return undefined;
    const until = performance.now() + lane.last.took / 2;
    while (members < lane.last.members && performance.now() < until) {
      await new Promise((resolve) => setImmediate(resolve));
      const command = lane.waiting.shift();
      if (command) return command;
    }
    return undefined;
  }

  async #runOne(command: Command): Promise<() => void> {
    this.#transaction.savepoint(command.late);
    let value: unknown;
    try {
      value = await command.work();
    } catch (reason) {
      await this.#transaction.rollbackToSavepoint(reason);
      return () => command.reject(reason);
    }
    await this.#transaction.release();
    return () => command.resolve(value);
  }

  async #abandon({ waiting }: Lane, members: readonly Command[], reason: unknown): Promise<void> {
    try {
      await this.#transaction.rollback();
    } finally {
      for (const member of members.length > 0 ? members : waiting.splice(0, 1)) member.reject(reason);
    }
  }
}
