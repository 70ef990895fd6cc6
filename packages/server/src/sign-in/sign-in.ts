import type { PlatformDatabase } from '@stepwell/store';
import { RefusedForNow } from '../http/answer-error.ts';
import { refuseRequest } from '../http/refusals.ts';
import { type Account, type Accounts, accountIndex, accountTable, keepAccounts } from './account.ts';
import { networkOf } from './network-of.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { keepSessions, type Sessions, sessionTable } from './session.ts';
import { keepSignInLinks, type SignInLinks } from './sign-in-link.ts';
import { Tries } from './tries.ts';

const QUARTER = 15 * 60 * 1000;
const LEAST_PASSWORD = 10;

/** Accounts and the ways to sign in. */
export interface SignIn {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly links: SignInLinks;
  /** Begins a session for a name and its password, or refuses. Answers the account and the token. */
  withPassword(name: string, password: string, address: string): Promise<Session>;
  /** Begins a session for a one-time link, or refuses. */
  withLink(link: string): Promise<Session>;
  /** Changes a password (`old` is asked for when there is one), ends every session, and begins a new one. */
  changePassword(account: Account, old: string | undefined, wanted: string): Promise<Session>;
  /** Nobody signs in with a disabled account, and who is signed in is so no longer. */
  disable(account: string): Promise<void>;
}

export interface Session {
  readonly account: Account;
  readonly token: string;
}

/** Opens the accounts kept in this database. */
export async function openSignIn(database: PlatformDatabase, now: () => number): Promise<SignIn> {
  await database.write([accountTable, accountIndex, sessionTable]);
  const [accounts, sessions, links] = [keepAccounts(database), keepSessions(database, now), keepSignInLinks(database, now)];
  const [perName, perAddress] = [new Tries(10, QUARTER), new Tries(100, QUARTER)];

  function noteTry(name: string, address: string): void {
    // An address that tries too often does not use up the tries of further names.
    const wait = perAddress.note(networkOf(address), now()) || perName.note(name.toLowerCase(), now());
    if (wait > 0) throw new RefusedForNow('TOO_MANY_TRIES', Math.ceil(wait / 1000));
  }
  const begin = async (account: Account): Promise<Session> => ({ account, token: await sessions.begin(account.id) });

  return {
    accounts,
    sessions,
    links,
    withPassword: async (name, password, address) => {
      noteTry(name, address);
      const account = await accounts.byName(name);
      const fits = await isPassword(account?.password ?? null, password);
      if (!fits || !account || account.disabledAt !== null) throw refuseRequest('WRONG_SIGN_IN');
      perName.forget(name.toLowerCase());
      return begin(account);
    },
    withLink: async (link) => {
      const id = await links.use(link);
      const account = id === undefined ? undefined : await accounts.byId(id);
      if (!account || account.disabledAt !== null) throw refuseRequest('LINK_GONE');
      return begin(account);
    },
    changePassword: async (account, old, wanted) => {
      noteTry(account.name, account.id);
      if (account.password !== null && !(await isPassword(account.password, old ?? ''))) throw refuseRequest('WRONG_SIGN_IN');
      if ([...wanted].length < LEAST_PASSWORD) throw refuseRequest('WEAK_PASSWORD');
      await accounts.setPassword(account.id, await hashPassword(wanted));
      await sessions.endAll(account.id);
      return begin(account);
    },
    disable: async (account) => {
      await accounts.setDisabled(account, now());
      await sessions.endAll(account);
    },
  };
}
