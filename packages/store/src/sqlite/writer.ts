import type { Head } from '../audit/chain.ts';
import { seal } from '../audit/seal.ts';
import type { RandomPool } from '../random-pool.ts';
import type { Commit } from '../writer/commits.ts';
import { Gathered } from '../writer/gathered.ts';
import type { GroupTransaction } from '../writer/writer-queue.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './connection.ts';
import { Statements } from './statements.ts';
import { isBroken, storageRefusal } from './storage-refusal.ts';

/** The one writing connection, driven by the queue: seals the audit and tells what became true with every commit. */
export class SqliteWriter implements GroupTransaction {
  readonly connection: Connection;
  readonly statements: Statements;
  readonly audit: AuditLog;
  /** What is noted of commands until the commit: their audit gets its places in the chain then. */
  readonly gathered = new Gathered();
  readonly #random: RandomPool;
  readonly #tell: (commit: Commit) => void;
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

  begin(): void {
    if (this.#broken) throw storageRefusal({ code: 'SQLITE_IOERR' });
    this.gathered.beginGroup();
    this.statements.get('begin immediate').run();
  }

  savepoint(late: boolean): void {
    this.gathered.beginCommand();
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
    this.gathered.keepCommand();
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
    const { commit } = this.gathered;
    if (commit) this.#tell(commit);
  }

  rollback(): void {
    if (this.connection.inTransaction) this.connection.exec('rollback');
  }

  #seal(): Head {
    const links = seal(this.gathered.audit, this.audit.head, this.#random);
    for (const link of links) this.audit.insert(link);
    return links.at(-1) ?? this.audit.head;
  }

  #explain(reason: unknown): unknown {
    // After a failed write nobody knows what reached the disk: trying again could acknowledge what is lost.
    if (isBroken(reason)) this.#broken = true;
    return storageRefusal(reason);
  }
}
