import type { Environment, Row, Values } from '@stepwell/expression';
import type { Placement } from '../decide/place-in-process.ts';
import type { Model, TableModel } from '../model/model.ts';
import type { AuditEntry, Effect } from '../ports/effect.ts';
import type { Store, Transaction } from '../ports/store.ts';
import type { Actor } from './actor.ts';
import { companionRows } from './companion-rows.ts';
import { type Directory, loadDirectory } from './directory.ts';
import { environmentOf } from './environment.ts';
import type { Happening } from './happening.ts';
import type { Warning } from './outcome.ts';
import { markCompanionReaders } from './propagate.ts';
import { refuse } from './refusals.ts';

/** Where commands run: the store, the published model, who works here. */
export interface CommandContext {
  readonly store: Store;
  readonly model: Model;
  /** The directory in force; loaded when left out. The host keeps one and renews it when users change. */
  readonly directory?: Directory;
  /** `skip`: what is past already only marks (import, installation). */
  readonly missed?: 'skip';
}

export const BUDGET = { depth: 16, effects: 1_000 } as const;

/** A record that this command touched and that must be derived again before the command ends. */
export interface Touched {
  readonly table: string;
  readonly id: string;
}

/** One command under way: its transaction, who acts, and what it still has to do. */
export class Work {
  readonly model: Model;
  readonly transaction: Transaction;
  readonly actor: Actor;
  readonly missed?: 'skip';
  /** Records whose stored formulas must be computed again. */
  readonly touched = new Map<string, Touched>();
  /** Records whose timers must be derived from the final state. */
  readonly timed = new Map<string, Touched>();
  /** Records that entered a stage: its task and actions come when the write is done. */
  readonly entered: { table: TableModel; id: string; placement: Placement }[] = [];
  /** What happened to records, for rules that wait for it; those that came first are looked at first. */
  readonly happened: Happening[] = [];
  /** The rules that led to what is done now. */
  led: readonly string[] = [];
  /** How many rules have run. */
  ran = 0;
  /** Records as they are now, loaded with their neighbourhood; dropped when something around them changes. */
  readonly settled = new Map<string, Row>();
  /** A record as it is, read before it is needed. */
  #ahead: { readonly table: string; readonly row: Row } | undefined;
  readonly #live = new Map<string, Effect>();
  readonly warnings: Warning[] = [];
  #directory: Directory;
  #effects = 0;
  #cause: string;
  #entitled: Actor;

  constructor(parts: {
    model: Model;
    transaction: Transaction;
    directory: Directory;
    actor: Actor;
    cause?: string;
    missed?: 'skip';
  }) {
    this.model = parts.model;
    this.transaction = parts.transaction;
    this.#directory = parts.directory;
    this.actor = parts.actor;
    this.missed = parts.missed;
    this.#cause = parts.cause ?? (parts.actor.kind === 'app' ? parts.actor.cause : 'command');
    this.#entitled = parts.actor;
  }

  /** Why it happens: `command`, `import`, `timeout:<key>` … stands in the audit. */
  get cause(): string {
    return this.#cause;
  }

  /** Whose rights hold: those of who acts, or, while the app's own actions run, those of the app. */
  get entitled(): Actor {
    return this.#entitled;
  }

  /** Does something with the rights of the app: what a definition does nobody needs the right for. `cause` says what it is. */
  async asApp<T>(cause: string, act: () => Promise<T>): Promise<T> {
    const before = [this.#cause, this.#entitled] as const;
    [this.#cause, this.#entitled] = [cause, { kind: 'app', cause }];
    try {
      return await act();
    } finally {
      [this.#cause, this.#entitled] = before;
    }
  }

  get now(): number {
    return this.transaction.now;
  }

  /** Who works here, as this command has left it. */
  get directory(): Directory {
    return this.#directory;
  }

  async renewDirectory(): Promise<void> {
    this.#directory = await loadDirectory(this.model, this.transaction);
  }

  /** The id of the person who acts, or null. */
  get by(): string | null {
    return this.actor.kind === 'person' ? this.actor.id : null;
  }

  /** The table, or a refusal: what does not exist and what nobody may see look alike. */
  table(key: string): TableModel {
    const table = this.model.tables.get(key);
    if (table?.kind !== 'table') throw refuse('NOT_FOUND');
    return table;
  }

  environment(row: Row | null, scopes?: Environment['scopes']): Environment {
    return environmentOf({ model: this.model, directory: this.directory, now: this.now, actor: this.actor }, row, scopes);
  }

  /** The same for what no person asks: timeouts and their texts know no `me`. */
  clockEnvironment(row: Row | null): Environment {
    return environmentOf({ model: this.model, directory: this.directory, now: this.now }, row);
  }

  /** Applies effects now; what follows in this command sees them. A person's command that sets off too much is refused whole. */
  async apply(effects: readonly Effect[]): Promise<void> {
    this.#effects += effects.length;
    if (this.actor.kind === 'person' && this.#effects > BUDGET.effects) throw refuse('TOO_MUCH_WORK');
    await this.transaction.apply(effects);
    for (const { companion, rows } of effects.flatMap(companionRows)) await markCompanionReaders(this, companion, rows);
  }

  /** The record is this row as long as nothing has been done; told before anything is. */
  expect(table: string, row: Row): void {
    this.#ahead = { table, row };
  }

  /** The row that was read ahead, once, if it is this record. */
  readAhead(table: string, id: string): Row | undefined {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    return ahead?.table === table && ahead.row.values['id'] === id ? ahead.row : undefined;
  }

  /** The record must be derived again. */
  touch(table: string, id: string): void {
    const key = `${table} ${id}`;
    this.touched.set(key, { table, id });
    this.settled.delete(key);
  }

  /** Open pages will be told, after the commit, that the record changed. */
  announce(table: string, id: string, version: number): void {
    this.#live.set(`${table} ${id}`, { effect: 'live', table, id, version });
  }

  announcements(): Effect[] {
    return [...this.#live.values()];
  }

  audit(entry: Pick<AuditEntry, 'what' | 'table' | 'record' | 'version'> & { old?: Values; new?: Values }): {
    effect: 'audit';
    entry: AuditEntry;
  } {
    const { actor } = this;
    const from = actor.kind === 'person' ? { address: actor.address, device: actor.device } : {};
    return {
      effect: 'audit',
      entry: { id: this.transaction.newId(), by: this.by, at: this.now, cause: this.cause, ...from, ...entry },
    };
  }
}
