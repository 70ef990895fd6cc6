import type { ListShown } from '@stepwell/engine';
import type { PlatformDatabase, Statement } from '@stepwell/store';

/** Where a saved view belongs: the list of a table, or the one on a page of the app. */
export interface Place {
  readonly app: string;
  readonly table: string;
  /** Empty: the table's own list. */
  readonly page: string;
}

export interface SavedView extends Place {
  readonly id: string;
  readonly account: string;
  readonly version: number;
  readonly name: string;
  readonly roles: readonly string[];
  readonly shows: ListShown;
  readonly isDefault: boolean;
}

type Row = Omit<SavedView, 'roles' | 'shows' | 'isDefault'> & { roles: string; shows: string; is_default: number };

export const viewTables: readonly Statement[] = [
  {
    sql: 'create table if not exists _view (id text primary key, app text not null, "table" text not null, page text not null, account text not null, version integer not null, name text not null, roles text not null, shows text not null, at bigint not null, deleted_at bigint)',
  },
  { sql: 'create index if not exists _view_of on _view (app, "table", page)' },
  {
    sql: 'create table if not exists _view_default (app text not null, "table" text not null, page text not null, account text not null, "view" text not null, primary key (app, "table", page, account))',
  },
];

const KEPT = 30 * 24 * 60 * 60 * 1000;
const viewOf = ({ roles, shows, is_default, ...row }: Row): SavedView => ({
  ...row,
  roles: JSON.parse(roles) as string[],
  shows: JSON.parse(shows) as ListShown,
  isDefault: is_default === 1,
});

const SELECT = `select v.id, v.app, v."table", v.page, v.account, v.version, v.name, v.roles, v.shows, d."view" is not null as is_default
from _view as v left join _view_default as d
on d.app = v.app and d."table" = v."table" and d.page = v.page and d.account = ? and d."view" = v.id`;

/** The saved views of this server's lists, in the platform's own tables. Who may do what with them is not asked here. */
export class SavedViews {
  readonly #database: PlatformDatabase;
  readonly #now: () => number;
  constructor(database: PlatformDatabase, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** All views of a place, the oldest first; `reader` has one of them as his default. */
  async of({ app, table, page }: Place, reader: string): Promise<readonly SavedView[]> {
    const sql = `${SELECT} where v.app = ? and v."table" = ? and v.page = ? and v.deleted_at is null order by v.id`;
    return (await this.#database.all<Row>({ sql, parameters: [reader, app, table, page] })).map(viewOf);
  }

  /** One view of a table; `deleted`: one that was deleted and can still be brought back. */
  async find(at: Omit<Place, 'page'> & { id: string }, reader: string, deleted = false): Promise<SavedView | undefined> {
    const state = deleted ? '>= ?' : 'is null';
    const sql = `${SELECT} where v.id = ? and v.app = ? and v."table" = ? and v.deleted_at ${state}`;
    const since = deleted ? [this.#now() - KEPT] : [];
    const [row] = await this.#database.all<Row>({ sql, parameters: [reader, at.id, at.app, at.table, ...since] });
    return row && viewOf(row);
  }

  async add({ id, app, table, page, account, name, roles, shows }: Omit<SavedView, 'version' | 'isDefault'>): Promise<void> {
    const values = [id, app, table, page, account, name, JSON.stringify(roles), JSON.stringify(shows), this.#now()];
    const sql =
      'insert into _view (id, app, "table", page, account, version, name, roles, shows, at) values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?)';
    await this.#database.write([{ sql, parameters: values }]);
  }

  /** Writes the next version; answers false when it is not the one that was read. */
  async change({ id, version, name, roles, shows }: SavedView): Promise<boolean> {
    const sql =
      'update _view set version = version + 1, name = ?, roles = ?, shows = ? where id = ? and version = ? and deleted_at is null';
    const parameters = [name, JSON.stringify(roles), JSON.stringify(shows), id, version];
    const [changed] = await this.#database.write([{ sql, parameters }]);
    return changed === 1;
  }

  /** Deletes a view, which can be brought back for 30 days; what was deleted before that goes for good. */
  async remove(id: string): Promise<void> {
    const now = this.#now();
    await this.#database.write([
      { sql: 'update _view set deleted_at = ? where id = ?', parameters: [now, id] },
      {
        sql: 'delete from _view_default where "view" in (select id from _view where deleted_at < ?)',
        parameters: [now - KEPT],
      },
      { sql: 'delete from _view where deleted_at < ?', parameters: [now - KEPT] },
    ]);
  }

  async restore(id: string): Promise<void> {
    await this.#database.write([{ sql: 'update _view set deleted_at = null where id = ?', parameters: [id] }]);
  }

  /** Lets the list open with this view for one person, or no longer. */
  async setDefault({ id, app, table, page }: SavedView, account: string, isDefault: boolean): Promise<void> {
    const put = {
      sql: 'insert into _view_default (app, "table", page, account, "view") values (?, ?, ?, ?, ?) on conflict (app, "table", page, account) do update set "view" = excluded."view"',
      parameters: [app, table, page, account, id],
    };
    const drop = { sql: 'delete from _view_default where account = ? and "view" = ?', parameters: [account, id] };
    await this.#database.write([isDefault ? put : drop]);
  }
}
