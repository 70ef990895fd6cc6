import type { PlatformDatabase } from '@stepwell/store';
import { keptOf, newToken } from './token.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Links that sign someone in once (`/in/<token>`). */
export interface SignInLinks {
  make(account: string): Promise<string>;
  /** The account the link is for, the first time only and within a day. */
  use(token: string): Promise<string | undefined>;
}

export function keepSignInLinks(database: PlatformDatabase, now: () => number): SignInLinks {
  return {
    make: async (account) => {
      const [token, at] = [newToken(), now()];
      await database.write([
        { sql: 'delete from _session where is_link = 1 and created_at < ?', parameters: [at - DAY] },
        {
          sql: 'insert into _session (token, account, created_at, seen_at, is_link) values (?, ?, ?, ?, 1)',
          parameters: [keptOf(token), account, at, at],
        },
      ]);
      return token;
    },
    use: async (token) => {
      const where = 'from _session where token = ? and is_link = 1 and created_at >= ?';
      const parameters = [keptOf(token), now() - DAY];
      const [link] = await database.all<{ account: string }>({ sql: `select account ${where}`, parameters });
      const [taken] = await database.write([{ sql: `delete ${where}`, parameters }]);
      return taken === 1 ? link?.account : undefined;
    },
  };
}
