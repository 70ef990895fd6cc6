import type { PlatformDatabase } from '@stepwell/store';
import { keptOf, newToken } from './token.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Links that sign someone in once (`/in/<token>`). */
export interface SignInLinks {
  make(account: string): Promise<string>;
  /** The account the link is for, the first time only and within a day. */
  use(token: string): Promise<string | undefined>;
}

export const signInLinkTable = {
  sql: 'create table if not exists _sign_in_link (token text primary key, account text not null, expires_at bigint not null, used_at bigint)',
};

export function keepSignInLinks(database: PlatformDatabase, now: () => number): SignInLinks {
  return {
    make: async (account) => {
      const token = newToken();
      await database.write([
        { sql: 'delete from _sign_in_link where expires_at < ?', parameters: [now()] },
        {
          sql: 'insert into _sign_in_link (token, account, expires_at) values (?, ?, ?)',
          parameters: [keptOf(token), account, now() + DAY],
        },
      ]);
      return token;
    },
    use: async (token) => {
      const kept = keptOf(token);
      const sql = 'update _sign_in_link set used_at = ? where token = ? and used_at is null and expires_at >= ?';
      const [used] = await database.write([{ sql, parameters: [now(), kept, now()] }]);
      if (used !== 1) return undefined;
      const rows = await database.all<{ account: string }>({
        sql: 'select account from _sign_in_link where token = ?',
        parameters: [kept],
      });
      return rows[0]?.account;
    },
  };
}
