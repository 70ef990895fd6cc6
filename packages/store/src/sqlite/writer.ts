import type { LiveEvent } from '@stepwell/engine';
import type { Head } from '../audit/chain.ts';
import { seal, type Unsealed } from '../audit/seal.ts';
import type { RandomPool } from '../random-pool.ts';
import type { GroupTransaction } from '../writer/writer-queue.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './connection.ts';
import { Statements } from './statements.ts';
import { isBroken, storageRefusal } from './storage-refusal.ts';

/** What one commit made true: told to whoever listens, after it is durable. */
export interface Commit {
  readonly live: readonly LiveEvent[];
  /** The earliest instant that was written into a timer or wake, or null. */
  readonly dueAt: number | null;
}

/** What the commands of a group leave to be done when it commits. */
interface Pending {
  audit: Unsealed[];
  live: LiveEvent[];
  dueAt: number | null;
}
const nothing = (): Pending => ({ audit: [], live: [], dueAt: null });

/** The one writing connection, driven by the queue: seals the audit and tells what became true with every commit. */
export class SqliteWriter implements GroupTransaction {
  readonly connection: Connection;
  readonly statements: Statements;
  readonly audit: AuditLog;
  readonly #random: RandomPool;
  readonly #tell: (commit: Commit) => void;
  #group = nothing();
  #command = nothing();
  #broken = false;
  /** How the running command can be undone alone. */
  #protection: 'savepoint' | 'none' | 'nothing written' = 'nothing written';

  constructor(connection: Connection, audit: AuditLog, random: RandomPool, tell: (commit: Commit) => void) {
    this.connection = connection;
    this.statements = new Statements(connection);
    this.audit = audit;
    this.#random = random;
    this.#tell = tell;
  }

  /** Notes an entry of the running command; it gets its place in the chain at the commit. */
  addAudit(unsealed: Unsealed): void {
    this.#command.audit.push(unsealed);
  }

  /** Entries of the running command that have no place yet. */
  get unsealed(): readonly Unsealed[] {
    return this.#command.audit;
  }

  addLive(event: LiveEvent): void {
    this.#command.live.push(event);
  }

  addDue(at: number | null): void {
    this.#command.dueAt = earlier(this.#command.dueAt, at);
  }

  begin(): void {
    if (this.#broken) throw storageRefusal({ code: 'SQLITE_IOERR' });
    this.#group = nothing();
    this.statements.get('begin immediate').run();
  }

  savepoint(late: boolean): void {
    this.#command = nothing();
    this.#protection = 'nothing written';
    if (!late) this.protect();
  }

  /** From here on the running command can be undone alone. A savepoint costs a copy of every page that is written after it. */
  protect(): void {
    if (this.#protection !== 'nothing written') return;
    this.statements.get('savepoint command').run();
    this.#protection = 'savepoint';
  }

  /** Something was written that only the whole group can be undone with. */
  noteUnprotected(): void {
    if (this.#protection === 'nothing written') this.#protection = 'none';
  }

  release(): void {
    if (this.#protection === 'savepoint') this.statements.get('release command').run();
    this.#group.audit.push(...this.#command.audit);
    this.#group.live.push(...this.#command.live);
    this.#group.dueAt = earlier(this.#group.dueAt, this.#command.dueAt);
  }

  rollbackToSavepoint(reason: unknown): void {
    // A full disk or a failed read may have rolled back everything, the savepoint with it.
    if (!this.connection.inTransaction) throw this.#explain(reason);
    if (this.#protection === 'nothing written') return;
    if (this.#protection === 'none') throw this.#explain(reason);
    this.statements.get('rollback to command').run();
    this.statements.get('release command').run();
  }

  commit(): void {
    try {
      const head = this.#seal();
      this.statements.get('commit').run();
      this.audit.witness(head);
    } catch (reason) {
      throw this.#explain(reason);
    }
    const { live, dueAt } = this.#group;
    if (live.length > 0 || dueAt !== null) this.#tell({ live, dueAt });
  }

  rollback(): void {
    if (this.connection.inTransaction) this.connection.exec('rollback');
  }

  #seal(): Head {
    const links = seal(this.#group.audit, this.audit.head, this.#random);
    for (const link of links) this.audit.insert(link);
    return links.at(-1) ?? this.audit.head;
  }

  #explain(reason: unknown): unknown {
    // After a failed write nobody knows what reached the disk: trying again could acknowledge what is lost.
    if (isBroken(reason)) this.#broken = true;
    return storageRefusal(reason);
  }
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
