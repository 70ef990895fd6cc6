import type { WireMyGuides } from '@stepwell/engine';
import type { PlatformDatabase, Statement } from '@stepwell/store';

/** An exercise of a guide, or, with an empty one, the guide itself. */
export const learningTables: readonly Statement[] = [
  {
    sql: 'create table if not exists _learned (app text not null, guide text not null, account text not null, exercise text not null, at bigint not null, primary key (app, guide, account, exercise))',
  },
];

const SEEN = '';

interface Row {
  readonly guide: string;
  readonly account: string;
  readonly exercise: string;
  readonly at: number;
}

export interface Learned {
  readonly account: string;
  readonly seenAt: number | null;
  readonly done: readonly { readonly exercise: string; readonly at: number }[];
}

/** Who has seen which guide, and done which exercise. */
export class Learning {
  readonly #database: PlatformDatabase;
  readonly #now: () => number;
  constructor(database: PlatformDatabase, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Notes it once: the first time counts. */
  async note(app: string, account: string, { guide, exercise = SEEN }: { guide: string; exercise?: string }): Promise<void> {
    const sql = 'insert into _learned (app, guide, account, exercise, at) values (?, ?, ?, ?, ?) on conflict do nothing';
    await this.#database.write([{ sql, parameters: [app, guide, account, exercise, this.#now()] }]);
  }

  async of(app: string, account: string): Promise<WireMyGuides> {
    const sql = 'select guide, exercise, account, at from _learned where app = ? and account = ? order by at';
    const rows = await this.#database.all<Row>({ sql, parameters: [app, account] });
    return {
      seen: [...new Set(rows.map(({ guide }) => guide))],
      done: rows.filter(({ exercise }) => exercise !== SEEN).map(({ guide, exercise }) => ({ guide, exercise })),
    };
  }

  /** How far everybody has come with a guide. */
  async about(app: string, guide: string): Promise<readonly Learned[]> {
    const sql = 'select guide, exercise, account, at from _learned where app = ? and guide = ? order by at';
    const rows = await this.#database.all<Row>({ sql, parameters: [app, guide] });
    return [...new Set(rows.map(({ account }) => account))].map((account) => {
      const own = rows.filter((row) => row.account === account);
      return { account, seenAt: own[0]?.at ?? null, done: own.filter(({ exercise }) => exercise !== SEEN) };
    });
  }
}
