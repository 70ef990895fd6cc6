import type { PlatformDatabase } from '@stepwell/store';
import { keptOf, newToken } from './token.ts';

const HOUR = 60 * 60 * 1000;
export const IDLE = 12 * HOUR;
export const LONGEST = 30 * 24 * HOUR;
/** A session in use is written at most this often. */
const WRITE_AFTER = 60 * 1000;
/** Sessions remembered in memory; beyond, they are looked up anew. */
const MOST_KNOWN = 10_000;

interface Session {
  readonly account: string;
  readonly createdAt: number;
  seenAt: number;
  writtenAt: number;
}

/** Sessions and one-time links (sign-in-link.ts) stand in one table: both come and go by themselves. */
export const sessionTable = {
  sql: 'create table if not exists _session (token text primary key, account text not null, created_at bigint not null, seen_at bigint not null, is_link integer not null default 0)',
};

/** Who is signed in. Kept by the hash of the token; ends after 12 idle hours, after 30 days, and when it is ended. */
export interface Sessions {
  /** Begins a session and answers its token. */
  begin(account: string): Promise<string>;
  /** The account of a living session. */
  accountOf(token: string): Promise<string | undefined>;
  /** Whether a session lives, without counting as its use. */
  isAlive(token: string): Promise<boolean>;
  end(token: string): Promise<void>;
  /** When accounts were last here, as far as it is remembered. */
  lastSeen(): Promise<ReadonlyMap<string, number>>;
  /** Ends every session of an account: it was disabled, or its password changed. */
  endAll(account: string): Promise<void>;
}

const SELECT =
  'select account, created_at as "createdAt", seen_at as "seenAt", seen_at as "writtenAt" from _session where token = ? and is_link = 0';

/** The sessions of a database, those in use remembered in memory. */
class KeptSessions implements Sessions {
  readonly #database: PlatformDatabase;
  readonly #now: () => number;
  readonly #known = new Map<string, Session>();

  constructor(database: PlatformDatabase, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  async begin(account: string): Promise<string> {
    const [token, at] = [newToken(), this.#now()];
    await this.#database.write([
      {
        sql: 'delete from _session where is_link = 0 and (seen_at < ? or created_at < ?)',
        parameters: [at - IDLE, at - LONGEST],
      },
      {
        sql: 'insert into _session (token, account, created_at, seen_at) values (?, ?, ?, ?)',
        parameters: [keptOf(token), account, at, at],
      },
    ]);
    return token;
  }

  async accountOf(token: string): Promise<string | undefined> {
    const kept = keptOf(token);
    const session = this.#known.get(kept) ?? (await this.#find(kept));
    if (!session) return undefined;
    const at = this.#now();
    if (isOver(session, at)) {
      await this.#end(kept);
      return undefined;
    }
    session.seenAt = at;
    if (at - session.writtenAt >= WRITE_AFTER) void this.#write(kept, session);
    return session.account;
  }

  async isAlive(token: string): Promise<boolean> {
    const session = await this.#find(keptOf(token));
    return session !== undefined && !isOver(session, this.#now());
  }

  end(token: string): Promise<void> {
    return this.#end(keptOf(token));
  }

  async lastSeen(): Promise<ReadonlyMap<string, number>> {
    const sql = 'select account, max(seen_at) as at from _session where is_link = 0 group by account';
    const rows = await this.#database.all<{ account: string; at: number }>({ sql });
    return new Map(rows.map(({ account, at }) => [account, at]));
  }

  async endAll(account: string): Promise<void> {
    for (const [kept, session] of this.#known) if (session.account === account) this.#known.delete(kept);
    await this.#database.write([{ sql: 'delete from _session where account = ? and is_link = 0', parameters: [account] }]);
  }

  async #find(kept: string): Promise<Session | undefined> {
    const session = this.#known.get(kept) ?? (await this.#database.all<Session>({ sql: SELECT, parameters: [kept] }))[0];
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    if (session) this.#known.set(kept, session);
    return session;
  }

  async #end(kept: string): Promise<void> {
    this.#known.delete(kept);
    await this.#database.write([{ sql: 'delete from _session where token = ?', parameters: [kept] }]);
  }

  async #write(kept: string, session: Session): Promise<void> {
    const { writtenAt, seenAt } = session;
    session.writtenAt = seenAt;
    try {
      await this.#database.write([{ sql: 'update _session set seen_at = ? where token = ?', parameters: [seenAt, kept] }]);
    } catch {
      // Whoever only reads is not kept out by a full disk or a busy writer; it is written with a later request.
      session.writtenAt = writtenAt;
    }
  }
}

const isOver = ({ seenAt, createdAt }: Session, now: number): boolean => now - seenAt > IDLE || now - createdAt > LONGEST;

/** Opens the sessions kept in this database. */
export const keepSessions = (database: PlatformDatabase, now: () => number): Sessions => new KeptSessions(database, now);
