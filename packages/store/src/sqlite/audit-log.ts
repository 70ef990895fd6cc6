import type { AuditEntry } from '@stepwell/engine';
import { type Head, type Link, START } from '../audit/chain.ts';
import { COLUMNS, entryOf, names } from '../audit/columns.ts';
import type { Connection } from './connection.ts';
import type { HeadWitness } from './head-witness.ts';
import { Statements } from './statements.ts';

const INSERT = `insert into _audit (${names}) values (${COLUMNS.map(() => '?').join(', ')})`;
export const SELECT_LINKS = `select ${names} from _audit where seq > ? order by seq limit ?`;

/** The chained table of who did what; it knows its own head. */
export class AuditLog {
  readonly #statements: Statements;
  readonly #witness: HeadWitness | undefined;
  #head: Head;

  constructor(connection: Connection, witness?: HeadWitness) {
    this.#statements = new Statements(connection);
    this.#witness = witness;
    this.#head =
      (this.#statements.get('select seq, hash from _audit order by seq desc limit 1').get() as Head | undefined) ?? START;
  }

  get head(): Head {
    return this.#head;
  }

  insert(link: Link): void {
    this.#statements.get(INSERT).run(...COLUMNS.map((column) => link[column]));
  }

  /** The chain now ends at `head`, durably. */
  witness(head: Head): void {
    if (head.seq === this.#head.seq) return;
    this.#head = head;
    this.#witness?.write(head);
  }

  entry(id: string): AuditEntry | null {
    const link = this.#statements.get(`select ${names} from _audit where id = ?`).get(id) as Link | undefined;
    return link ? entryOf(link) : null;
  }
}
