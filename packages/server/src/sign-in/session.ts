import type { PlatformDatabase } from '@stepwell/store';
import { keptOf, newToken } from './token.ts';

const HOUR = 60 * 60 * 1000;
export const IDLE = 12 * HOUR;
export const LONGEST = 30 * 24 * HOUR;
/** A session in use is written at most this often. */
const WRITE_AFTER = 60 * 1000;

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
  end(token: string): Promise<void>;
  /** Ends every session of an account: it was disabled, or its password changed. */
  endAll(account: string): Promise<void>;
}

export function keepSessions(database: PlatformDatabase, now: () => number): Sessions {
  const known = new Map<string, Session>();

  async function find(kept: string): Promise<Session | undefined> {
    const sql =
      'select account, created_at as "createdAt", seen_at as "seenAt", seen_at as "writtenAt" from _session where token = ? and is_link = 0';
    const session = known.get(kept) ?? (await database.all<Session>({ sql, parameters: [kept] }))[0];
    if (session) known.set(kept, session);
    return session;
  }

  async function endKept(kept: string): Promise<void> {
    known.delete(kept);
    await database.write([{ sql: 'delete from _session where token = ?', parameters: [kept] }]);
  }

  async function see(kept: string, session: Session, at: number): Promise<void> {
    session.seenAt = at;
    if (at - session.writtenAt < WRITE_AFTER) return;
    session.writtenAt = at;
    await database.write([{ sql: 'update _session set seen_at = ? where token = ?', parameters: [at, kept] }]);
  }

  return {
    begin: async (account) => {
      const [token, at] = [newToken(), now()];
      await database.write([
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
    },
    accountOf: async (token) => {
      const [kept, at] = [keptOf(token), now()];
      const session = await find(kept);
      if (!session) return undefined;
      if (at - session.seenAt > IDLE || at - session.createdAt > LONGEST) {
        await endKept(kept);
        return undefined;
      }
      await see(kept, session, at);
      return session.account;
    },
    end: (token) => endKept(keptOf(token)),
    endAll: async (account) => {
      for (const [kept, session] of known) if (session.account === account) known.delete(kept);
      await database.write([{ sql: 'delete from _session where account = ?', parameters: [account] }]);
    },
  };
}
