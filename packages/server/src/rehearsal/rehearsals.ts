import { Refusal, type RehearsalAsk, type WireRehearsal, type WireScenarioResult } from '@stepwell/engine';
import { RefusedForNow } from '../http/answer-error.ts';
import { refuseRequest } from '../http/refusals.ts';
import type { Answer, Ask, Trial } from './message.ts';
import { RehearsalThread } from './rehearsal-thread.ts';

/** So many may wait for their turn; whoever comes then is asked to come again. */
const MOST_WAITING = 8;
/** Milliseconds that one test-run, or all scenarios of an app, may take. */
const PATIENCE = { run: 10_000, scenarios: 60_000 };
/** When nobody has tried anything for so long, the thread and what it holds are let go. */
const IDLE = 60_000;

/** Where drafts are tried, on data of their own, one at a time and for a bounded time; nothing that people work with is touched. */
export class Rehearsals {
  readonly #module: URL | undefined;
  #thread: RehearsalThread | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;
  /** The results of all scenarios of the draft that was last asked about, by the name of the trial. */
  readonly #results = new Map<string, readonly WireScenarioResult[]>();

  constructor(module: URL | undefined) {
    this.#module = module;
  }

  /** Plays a test-run. */
  async rehearse(trial: Trial, ask: RehearsalAsk): Promise<Omit<WireRehearsal, 'revision'>> {
    const answer = await this.#ask({ ...trial, work: { rehearse: ask } }, PATIENCE.run);
    if ('run' in answer) return answer.run;
    throw new Error('The thread answered something else than a test-run');
  }

  /** Plays the scenarios of a draft, or one of them. What all of them gave is known as long as the draft stays as it is. */
  async scenarios(trial: Trial, only?: string): Promise<readonly WireScenarioResult[]> {
    const known = this.#results.get(trial.name);
    if (known && only === undefined) return known;
    const answer = await this.#ask({ ...trial, work: { scenarios: only ?? 'all' } }, PATIENCE.scenarios);
    if (!('results' in answer)) throw new Error('The thread answered something else than results');
    if (only !== undefined) return answer.results;
    this.#results.clear();
    this.#results.set(trial.name, answer.results);
    return answer.results;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#thread?.stop();
  }

  async #ask(ask: Ask, patience: number): Promise<Answer> {
    if (this.#waiting >= MOST_WAITING) throw new RefusedForNow('OVERLOADED', 2);
    this.#waiting++;
    const turn = this.#turn.then(() => this.#running().ask(ask, patience));
    this.#turn = turn.catch(() => undefined);
    try {
      return wanted(await turn);
    } finally {
      this.#waiting--;
      clearTimeout(this.#idle);
      this.#idle = setTimeout(() => void this.#letGo(), IDLE).unref();
    }
  }

  #running(): RehearsalThread {
    if (this.#thread && !this.#thread.isGone) return this.#thread;
    if (!this.#module) throw new Error('No thread is given in which drafts could be tried');
    this.#thread = new RehearsalThread(this.#module);
    return this.#thread;
  }

  async #letGo(): Promise<void> {
    if (this.#waiting > 0) return;
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.stop();
  }
}

/** What was asked for; throws what the thread found wrong. */
function wanted(answer: Answer): Answer {
  if ('problems' in answer) throw refuseRequest('MEND_BEFORE_TRYING', { problems: answer.problems });
  if ('refusal' in answer) throw new Refusal(answer.refusal, answer.refusal.details);
  if ('bug' in answer) throw new Error('Trying a draft failed', { cause: answer.bug });
  return answer;
}
