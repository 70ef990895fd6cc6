import type { PlatformDatabase } from '@stepwell/store';
import { keptOf, newToken } from './token.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Links that sign someone in once (`/in/<token>`). */
export interface SignInLinks {
  /** `lasts` in milliseconds; a day when left out. */
  make(account: string, lasts?: number): Promise<string>;
  /** The account the link is for, the first time only and while it lasts. */
  use(token: string): Promise<string | undefined>;
  /** Until when a link waits for an account. */
  waiting(): Promise<ReadonlyMap<string, number>>;
}

export function keepSignInLinks(database: PlatformDatabase, now: () => number): SignInLinks {
  return {
    make: async (account, lasts = DAY) => {
      const [token, at] = [newToken(), now()];
      // One that lasts less is kept as if it had been made before, one that lasts longer as if later.
      const since = at - DAY + lasts;
      await database.write([
        { sql: 'delete from _session where is_link = 1 and created_at < ?', parameters: [at - DAY] },
        {
          sql: 'insert into _session (token, account, created_at, seen_at, is_link) values (?, ?, ?, ?, 1)',
          parameters: [keptOf(token), account, since, since],
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
    waiting: async () => {
      const sql = 'select account, max(created_at) as since from _session where is_link = 1 and created_at >= ? group by account';
      const rows = await database.all<{ account: string; since: number }>({ sql, parameters: [now() - DAY] });
      return new Map(rows.map(({ account, since }) => [account, since + DAY]));
    },
  };
}
