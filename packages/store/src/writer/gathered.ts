import type { LiveEvent } from '@stepwell/engine';
import type { Unsealed } from '../audit/seal.ts';
import type { Commit } from './commits.ts';

/** What the commands of a group leave to be done when it commits. */
interface Pending {
  audit: Unsealed[];
  live: LiveEvent[];
  dueAt: number | null;
}
const nothing = (): Pending => ({ audit: [], live: [], dueAt: null });

/** What the running command, and those of its group before it, leave to be done at the commit. */
export class Gathered {
  #group = nothing();
  #command = nothing();

  beginGroup(): void {
    this.#group = nothing();
  }

  beginCommand(): void {
    this.#command = nothing();
  }

  /** The running command is done. */
  keepCommand(): void {
    this.#group.audit.push(...this.#command.audit);
    this.#group.live.push(...this.#command.live);
    this.#group.dueAt = earlier(this.#group.dueAt, this.#command.dueAt);
  }

  addAudit(unsealed: Unsealed): void {
    this.#command.audit.push(unsealed);
  }

  addLive(event: LiveEvent): void {
    this.#command.live.push(event);
  }

  addDue(at: number | null): void {
    this.#command.dueAt = earlier(this.#command.dueAt, at);
  }

  /** Entries of the running command that have no place in the chain yet. */
  get unsealed(): readonly Unsealed[] {
    return this.#command.audit;
  }

  /** Entries of the group that wait for their places. */
  get audit(): readonly Unsealed[] {
    return this.#group.audit;
  }

  /** What is to be told of the group, if anything is. */
  get commit(): Commit | undefined {
    const { live, dueAt } = this.#group;
    return live.length > 0 || dueAt !== null ? { live, dueAt } : undefined;
  }
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
