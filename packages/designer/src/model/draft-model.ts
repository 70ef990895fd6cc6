import { type AppFiles, applyOperations, fromBundle, type Operation, OperationFault } from '@stepwell/definition';
import { type Clash, clashesOf } from './clashes.ts';
import type { DraftView, Renewal, Step } from './draft-view.ts';
import { joined } from './joined-steps.ts';
import { isKeptOut, whyKeptOut } from './kept-out.ts';
import { type Change, type Changes, DoesNotFit, Renewed, type SeenDraft, type ServerDraft, type Transport } from './transport.ts';

export type { DraftView, Step } from './draft-view.ts';

interface Base extends SeenDraft {
  readonly files: AppFiles;
}

const baseOf = ({ draft, basedOn, revision, files }: ServerDraft): Base => ({
  draft,
  basedOn,
  revision,
  files: fromBundle(files),
});

export interface Pending extends Step {
  /** Names the step for the server. */
  readonly step: string;
  readonly merge?: string;
}

export interface Act {
  /** How the history calls it. */
  readonly name: string;
  readonly operations: readonly Operation[];
  /** Acts in a row with the same mark are one step: a label that is being typed. */
  readonly merge?: string;
}

/** So many of the last steps somebody still has in mind. */
const RECENT = 5;

/**
 * One person's hand on a draft: what he does is shown at once and sent step by step; what others did meanwhile goes before what
 * the server has not seen yet. A step that no longer fits is not done and is told.
 */
export class DraftModel {
  readonly #transport: Transport;
  readonly #listeners = new Set<() => void>();
  readonly #undo: Step[] = [];
  readonly #redo: Step[] = [];
  readonly #pending: Pending[] = [];
  readonly #lost: string[] = [];
  readonly #renewals: Renewal[] = [];
  readonly #clashes: Clash[] = [];
  /** Steps of this hand are called after it. */
  readonly #hand = Math.random().toString(36).slice(2, 12);
  #steps = 0;
  #base: Base;
  #files: AppFiles;
  #saved: DraftView['saved'] = 'saved';
  #sending: Promise<void> | undefined;
  /** The step that the server may have, whether or not it has said so. */
  #onItsWay: string | undefined;
  #view: DraftView;

  constructor(draft: ServerDraft, transport: Transport) {
    this.#transport = transport;
    this.#base = baseOf(draft);
    this.#files = this.#base.files;
    this.#view = this.#look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): DraftView => this.#view;

  /** Does something now; false when it does not fit what is shown. */
  act({ name, operations, merge }: Act): boolean {
    const step = this.#do({ name, operations, ...(merge !== undefined && { merge }) });
    if (!step) return false;
    this.#redo.length = 0;
    const last = this.#undo.at(-1);
    if (merge !== undefined && last && (last as Pending).merge === merge) this.#undo[this.#undo.length - 1] = joined(last, step);
    else this.#undo.push(step);
    this.#tell();
    return true;
  }

  /** Takes back the last thing this person did; false when there is nothing, or it does not fit any more. */
  undo(nameOf: (name: string) => string): boolean {
    return this.#turnBack(this.#undo, this.#redo, nameOf);
  }

  /** Does again what was taken back last. */
  redo(nameOf: (name: string) => string): boolean {
    return this.#turnBack(this.#redo, this.#undo, nameOf);
  }

  /** Ends a row of acts that would become one step. */
  settle(): void {
    const last = this.#undo.at(-1);
    if (last) this.#undo[this.#undo.length - 1] = { name: last.name, operations: last.operations, inverse: last.inverse };
  }

  /** Resolves when the server has everything, or cannot be reached. */
  flush(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  /** Takes in what others did. */
  async poll(): Promise<void> {
    if (this.#sending) return;
    try {
      const answer = await this.#transport.since(this.#base);
      if (isKeptOut(this.#saved) && this.#pending.length === 0) this.#save('saved');
      if (!this.#sending && answer.changes.length > 0) this.#takeIn(answer);
    } catch (error) {
      if (!(error instanceof Renewed)) {
        this.#save(whyKeptOut(error) ?? this.#saved);
        throw error;
      }
      if (!this.#sending) await this.#renew();
    }
  }

  #turnBack(from: Step[], onto: Step[], nameOf: (name: string) => string): boolean {
    const step = from.pop();
    if (!step) return false;
    const back = this.#do({ name: nameOf(step.name), operations: step.inverse });
    if (back) onto.push({ name: step.name, operations: back.operations, inverse: back.inverse });
    else this.#lost.push(step.name);
    this.#tell();
    return back !== undefined;
  }

  #do(act: Act): Pending | undefined {
    try {
      const { files, inverse } = applyOperations(this.#files, act.operations);
      this.#files = files;
      this.#steps += 1;
      const step = { ...act, inverse, step: `${this.#hand}-${this.#steps}` };
      this.#queue(step);
      void this.flush();
      return step;
    } catch (error) {
      if (error instanceof OperationFault) return undefined;
      throw error;
    }
  }

  /** What goes on with a step that is not on its way yet goes with it. */
  #queue(step: Pending): void {
    const last = this.#pending.at(-1);
    const isMore = last && last.step !== this.#onItsWay && step.merge !== undefined && last.merge === step.merge;
    if (isMore) this.#pending[this.#pending.length - 1] = joined(last, step);
    else this.#pending.push(step);
  }

  async #sendAll(): Promise<void> {
    // What is typed in one go is sent in one go.
    await Promise.resolve();
    // Only an answer tells that one is let in again.
    if (this.#pending.length === 0 && isKeptOut(this.#saved)) return;
    while (this.#pending.length > 0) {
      const [step] = this.#pending as [Pending];
      this.#onItsWay = step.step;
      this.#save('saving');
      try {
        await this.#sendOne(step);
      } catch (error) {
        return this.#save(whyKeptOut(error) ?? 'offline');
      }
    }
    this.#save('saved');
  }

  async #sendOne({ step, name, operations }: Pending): Promise<void> {
    const { draft, basedOn, revision } = this.#base;
    try {
      const answer = await this.#transport.send({ draft, basedOn, revision, step, name, operations });
      this.#pending.shift();
      this.#takeIn(answer, answer.revision);
    } catch (error) {
      if (error instanceof Renewed) return this.#renew();
      if (!(error instanceof DoesNotFit)) throw error;
      await this.#loseFirst();
    }
  }

  /** Another draft has taken the place of this one: it becomes the ground, and what was not sent is done again on it. */
  async #renew(): Promise<void> {
    const before = this.#base.basedOn;
    this.#base = baseOf(await this.#transport.whole());
    this.#renewals.push({ how: this.#base.basedOn === before ? 'discarded' : 'published', version: this.#base.basedOn });
    this.#doAgain();
    this.#tell();
  }

  /** The first step that the server has not was refused: it is not done, and what others did is looked at. */
  async #loseFirst(): Promise<void> {
    const [step] = this.#pending.splice(0, 1);
    if (step) this.#forget(step);
    try {
      this.#takeIn(await this.#transport.since(this.#base));
    } catch (error) {
      if (!(error instanceof Renewed)) throw error;
      await this.#renew();
    }
  }

  #forget(step: Step): void {
    this.#lost.push(step.name);
    const at = this.#undo.indexOf(step);
    if (at >= 0) this.#undo.splice(at, 1);
  }

  /** The server's steps become the ground; what it has not seen is done again on it. */
  #takeIn({ draft, changes: answered }: Changes, own?: number): void {
    const changes = answered.filter(({ revision }) => revision > this.#base.revision);
    const newest = changes.at(-1);
    this.#noteClashes(changes, own);
    if (newest) {
      const operations = changes.flatMap((change) => change.operations);
      const { files } = applyOperations(this.#base.files, operations);
      this.#base = { ...this.#base, draft, files, revision: newest.revision };
    }
    const isMine = changes.length === 1 && newest?.revision === own;
    if (!isMine) this.#doAgain();
    this.#tell();
  }

  /** Of one place it is told once: whoever types there meets the other with every letter. */
  #noteClashes(changes: readonly Change[], own: number | undefined): void {
    const mine = changes.filter(({ revision }) => revision === own);
    const others = changes.filter(({ revision }) => revision !== own);
    if (others.length === 0) return;
    const earlier = this.#undo.filter((step) => !this.#pending.includes(step as Pending)).slice(-RECENT);
    for (const clash of clashesOf(others, { later: [...mine, ...this.#pending], earlier }))
      if (!this.#clashes.some(({ at, how }) => at === clash.at && how === clash.how)) this.#clashes.push(clash);
  }

  #doAgain(): void {
    this.#files = this.#base.files;
    for (const step of this.#pending.splice(0)) {
      try {
        const { files, inverse } = applyOperations(this.#files, step.operations);
        this.#files = files;
        this.#pending.push({ ...step, inverse });
      } catch (error) {
        if (!(error instanceof OperationFault)) throw error;
        this.#forget(step);
      }
    }
  }

  #save(saved: DraftView['saved']): void {
    this.#saved = saved;
    this.#tell();
  }

  #look(): DraftView {
    return {
      files: this.#files,
      revision: this.#base.revision,
      basedOn: this.#base.basedOn,
      saved: this.#saved,
      undoable: this.#undo.toReversed(),
      redoable: this.#redo.toReversed(),
      lost: [...this.#lost],
      renewals: [...this.#renewals],
      clashes: [...this.#clashes],
    };
  }

  #tell(): void {
    this.#view = this.#look();
    for (const listener of this.#listeners) listener();
  }
}
