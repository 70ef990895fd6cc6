import type { PlatformDatabase, Statement } from '@stepwell/store';
import type { Locale } from '../http/reader-locale.ts';

/** Someone who can sign in. The same id is his row in the table `user` of every app he uses. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly password: string | null;
  readonly locale: Locale;
  readonly disabledAt: number | null;
}

export interface NewAccount {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly isAdministrator?: boolean;
}

export interface Accounts {
  byId(id: string): Promise<Account | undefined>;
  /** Names are compared without regard to case and width. */
  byName(name: string): Promise<Account | undefined>;
  isEmpty(): Promise<boolean>;
  /** Who set this server up, and whoever else is a user of every app with every right. */
  administrators(): Promise<readonly Account[]>;
  /** Everybody who has an account. */
  all(): Promise<readonly Account[]>;
  /** Makes an account that has no password yet; does nothing when the id has one. */
  add(account: NewAccount): Promise<void>;
  setPassword(id: string, kept: string): Promise<void>;
  setLocale(id: string, locale: Locale): Promise<void>;
  setDisabled(id: string, at: number | null): Promise<void>;
}

const columns = 'id, name, password, locale, disabled_at as "disabledAt"';
/** What two names are compared by. */
export const signName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Makes an account that has no password yet; does nothing when the id has one. */
export const addingAccount = ({ id, name, locale, isAdministrator = false }: NewAccount): Statement => ({
  sql: 'insert into _account (id, name, sign_name, locale, is_administrator) values (?, ?, ?, ?, ?) on conflict (id) do nothing',
  parameters: [id, name, signName(name), locale, isAdministrator ? 1 : 0],
});

export const accountTable = {
  sql: 'create table if not exists _account (id text primary key, name text not null, sign_name text not null, password text, locale text not null, disabled_at bigint, is_administrator integer not null default 0)',
};
export const accountIndex = { sql: 'create index if not exists _account_by_name on _account (sign_name)' };

export function keepAccounts(database: PlatformDatabase): Accounts {
  const one = async (where: string, value: string) =>
    (
      await database.all<Account>({
        sql: `select ${columns} from _account where ${where} = ? order by password is null, id`,
        parameters: [value],
      })
    )[0];
  const known = new Map<string, Account>();
  const set = async (id: string, column: string, value: string | number | null) => {
    await database.write([{ sql: `update _account set ${column} = ? where id = ?`, parameters: [value, id] }]);
    known.delete(id);
  };
  return {
    byId: async (id) => {
      const account = known.get(id) ?? (await one('id', id));
      if (account) known.set(id, account);
      return account;
    },
    byName: (name) => one('sign_name', signName(name)),
    isEmpty: async () => (await database.all({ sql: 'select id from _account limit 1' })).length === 0,
    administrators: () =>
      database.all<Account>({ sql: `select ${columns} from _account where is_administrator = 1 and disabled_at is null` }),
    all: () => database.all<Account>({ sql: `select ${columns} from _account` }),
    add: async (account) => {
      await database.write([addingAccount(account)]);
    },
    setPassword: (id, kept) => set(id, 'password', kept),
    setLocale: (id, locale) => set(id, 'locale', locale),
    setDisabled: (id, at) => set(id, 'disabled_at', at),
  };
}
