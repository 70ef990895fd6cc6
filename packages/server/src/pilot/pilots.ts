import { randomUUID } from 'node:crypto';
import type { App } from '@stepwell/definition';
import type { PlatformDatabase, Statement } from '@stepwell/store';
import { endOfPilot, type StandingPilots } from './standing-pilots.ts';

export const pilotTables: readonly Statement[] = [
  {
    sql: 'create table if not exists _pilot (app text not null, version integer not null, began integer not null, bundle text not null, people text not null, note text, by text not null, at bigint not null, began_at bigint not null, audit bigint not null, draft text not null, revision integer not null, ended_at bigint, ended text, primary key (app, version))',
  },
  {
    sql: 'create table if not exists _pilot_findings (app text not null, began integer not null, version integer not null, at bigint not null, ended text not null, findings text not null, primary key (app, began))',
  },
  {
    sql: 'create table if not exists _pilot_stuck (app text not null, began integer not null, "table" text not null, code text not null, what text not null, message text not null, person text not null, count integer not null, at bigint not null, primary key (app, began, "table", code, what, person))',
  },
  {
    sql: 'create table if not exists _pilot_remark (id text primary key, app text not null, began integer not null, version integer not null, by text not null, at bigint not null, text text not null, page text not null)',
  },
];

/** A pilot that runs. */
export interface Pilot {
  readonly version: number;
  /** Its first version: renewed, a pilot has others. */
  readonly began: number;
  readonly app: App;
  readonly people: readonly string[];
  readonly note: string | null;
  readonly by: string;
  /** When this version of it began, and the pilot as a whole. */
  readonly at: number;
  readonly beganAt: number;
  /** The last entry of the audit before it. */
  readonly audit: number;
  /** The draft it was made of, and its step. */
  readonly draft: string;
  readonly revision: number;
}

interface PilotRow extends Omit<Pilot, 'app' | 'people'> {
  readonly bundle: string;
  readonly people: string;
}

const COLUMNS = 'version, began, bundle, people, note, by, at, began_at as "beganAt", audit, draft, revision';

export interface Stuck {
  readonly table: string;
  readonly code: string;
  /** What was in the way, as JSON: words. */
  readonly what: string;
  readonly message: string;
  readonly person: string;
  readonly count: number;
  readonly at: number;
}

export interface Remark {
  readonly id: string;
  readonly version: number;
  readonly by: string;
  readonly at: number;
  readonly text: string;
  readonly page: string;
}

/** The pilots of this server's apps: one at a time for each, and what came of them. */
export class Pilots {
  readonly #database: PlatformDatabase;
  readonly #now: () => number;
  constructor(database: PlatformDatabase, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** What runs as the server starts. */
  async standing(): Promise<StandingPilots> {
    const rows = await this.#database.all<{ bundle: string; version: number; people: string }>({
      sql: 'select bundle, version, people from _pilot where ended_at is null',
    });
    const last = await this.#database.all<{ app: string; version: number }>({
      sql: 'select app, max(version) as version from _pilot group by app',
    });
    return {
      running: rows.map(({ bundle, version, people }) => ({ app: JSON.parse(bundle), version, people: JSON.parse(people) })),
      last: new Map(last.map(({ app, version }) => [app, version])),
    };
  }

  /** The pilot that runs in an app. */
  async of(app: string): Promise<Pilot | undefined> {
    const sql = `select ${COLUMNS} from _pilot where app = ? and ended_at is null`;
    const [row] = await this.#database.all<PilotRow>({ sql, parameters: [app] });
    if (!row) return undefined;
    const { bundle, people, ...rest } = row;
    return { ...rest, app: JSON.parse(bundle) as App, people: JSON.parse(people) as string[] };
  }

  /** What begins a pilot, or renews the one that runs; for the transaction that makes room for it. */
  async beginning(app: App, begun: Begun): Promise<(version: number) => readonly Statement[]> {
    const { key } = app.info;
    const [before, at] = [await this.of(key), this.#now()];
    const [{ seq }] = (await this.#database.all<{ seq: number }>({
      sql: 'select coalesce(max(seq), 0) as seq from _audit',
    })) as [{ seq: number }];
    const { people, note, by, draft, revision } = begun;
    const kept = [JSON.stringify(app), JSON.stringify(people), note ?? null, by, at];
    return (version) => [
      endOfPilot(key, at, 'renewed'),
      {
        sql: `insert into _pilot (app, version, began, bundle, people, note, by, at, began_at, audit, draft, revision)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        parameters: [
          ...[key, version, before?.began ?? version, ...kept],
          ...[before?.beganAt ?? at, before?.audit ?? seq, draft, revision],
        ],
      },
    ];
  }

  /** Changes who takes part. */
  async setPeople(app: string, people: readonly string[]): Promise<void> {
    const sql = 'update _pilot set people = ? where app = ? and ended_at is null';
    await this.#database.write([{ sql, parameters: [JSON.stringify(people), app] }]);
  }

  async withdraw(app: string, also: readonly Statement[]): Promise<void> {
    await this.#database.write([endOfPilot(app, this.#now(), 'withdrawn'), ...also]);
  }

  /** Counts that somebody was refused. */
  async noteStuck(app: string, { table, code, what, message, person }: Omit<Stuck, 'count' | 'at'>): Promise<void> {
    const sql = `insert into _pilot_stuck (app, began, "table", code, what, message, person, count, at)
      select app, began, ?, ?, ?, ?, ?, 1, ? from _pilot where app = ? and ended_at is null
      on conflict (app, began, "table", code, what, person) do update set count = _pilot_stuck.count + 1, at = excluded.at`;
    await this.#database.write([{ sql, parameters: [table, code, what, message, person, this.#now(), app] }]);
  }

  /** Keeps what somebody thinks of it; false when no pilot runs. */
  async remark(app: string, { by, text, page }: Pick<Remark, 'by' | 'text' | 'page'>): Promise<boolean> {
    const sql = `insert into _pilot_remark (id, app, began, version, by, at, text, page)
      select ?, app, began, version, ?, ?, ?, ? from _pilot where app = ? and ended_at is null`;
    const [kept] = await this.#database.write([{ sql, parameters: [randomUUID(), by, this.#now(), text, page, app] }]);
    return kept === 1;
  }

  stuckIn(app: string, began: number): Promise<readonly Stuck[]> {
    const sql = `select "table", code, what, message, person, count, at from _pilot_stuck where app = ? and began = ?
      order by count desc, at desc limit 500`;
    return this.#database.all({ sql, parameters: [app, began] });
  }

  remarksOn(app: string, began: number): Promise<readonly Remark[]> {
    const sql = `select id, version, by, at, text, page from _pilot_remark where app = ? and began = ? order by at desc, id limit 500`;
    return this.#database.all({ sql, parameters: [app, began] });
  }
}

/** Who gives what to whom. */
export interface Begun {
  readonly people: readonly string[];
  readonly note?: string;
  readonly by: string;
  readonly draft: string;
  readonly revision: number;
}
