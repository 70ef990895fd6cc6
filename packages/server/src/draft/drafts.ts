import { type AppFiles, applyOperations, filesOf, fromBundle, type Operation, toBundle } from '@stepwell/definition';
import type { WireDraftChange } from '@stepwell/engine';
import type { PlatformDatabase, Statement } from '@stepwell/store';
import type { InstalledApp } from '../apps/apps.ts';

/** An app as it is being changed. */
export interface Draft {
  /** Counts the steps; 0 is the published version as it stands. */
  readonly revision: number;
  /** The published version it goes out from. */
  readonly basedOn: number;
  readonly files: AppFiles;
}

export interface Step {
  readonly name: string;
  readonly operations: readonly Operation[];
  readonly by: string;
}

export const draftTables: readonly Statement[] = [
  {
    sql: 'create table if not exists _draft (app text primary key, revision integer not null, based_on integer not null, files text not null)',
  },
  {
    sql: 'create table if not exists _draft_change (app text not null, revision integer not null, at bigint not null, by text not null, name text not null, operations text not null, inverse text not null, primary key (app, revision))',
  },
];

interface ChangeRow {
  readonly revision: number;
  readonly at: number;
  readonly by: string;
  readonly name: string;
  readonly operations: string;
  readonly inverse: string;
}

/** The drafts of this server's apps. Steps of several people are done one after the other; each is durable when it is answered. */
export class Drafts {
  readonly #database: PlatformDatabase;
  readonly #now: () => number;
  readonly #known = new Map<string, Draft>();
  readonly #turn = new Map<string, Promise<unknown>>();

  constructor(database: PlatformDatabase, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** The draft as it stands; where nobody has begun one, the published version. */
  async of({ key, model }: InstalledApp): Promise<Draft> {
    const known = this.#known.get(key) ?? (await this.#read(key));
    if (known) this.#known.set(key, known);
    // A draft in which nothing was done is the published version, whichever that is.
    return known ?? { revision: 0, basedOn: model.version, files: filesOf(model.app) };
  }

  /** Does a step on whatever the draft is by now. Throws OperationFault when it does not fit any more; nothing of it is done then. */
  step(app: InstalledApp, step: Step): Promise<WireDraftChange> {
    return this.#inTurn(app.key, async () => {
      const draft = await this.of(app);
      const { files, inverse } = applyOperations(draft.files, step.operations);
      const next = { revision: draft.revision + 1, basedOn: draft.basedOn, files };
      const at = this.#now();
      await this.#database.write([keepDraft(app.key, next), keepChange(app.key, next.revision, at, { ...step, inverse })]);
      this.#known.set(app.key, next);
      return { revision: next.revision, ...step, inverse, at: new Date(at).toISOString() };
    });
  }

  /** The steps after a revision, the oldest first. */
  async since(app: string, revision: number): Promise<readonly WireDraftChange[]> {
    const sql =
      'select revision, at, by, name, operations, inverse from _draft_change where app = ? and revision > ? order by revision';
    const rows = await this.#database.all<ChangeRow>({ sql, parameters: [app, revision] });
    return rows.map(({ at, operations, inverse, ...row }) => ({
      ...row,
      at: new Date(at).toISOString(),
      operations: JSON.parse(operations) as Operation[],
      inverse: JSON.parse(inverse) as Operation[],
    }));
  }

  /** Lets a draft go: it was published, or is given up. */
  end(app: string): Promise<void> {
    return this.#inTurn(app, async () => {
      await this.#database.write([
        { sql: 'delete from _draft where app = ?', parameters: [app] },
        { sql: 'delete from _draft_change where app = ?', parameters: [app] },
      ]);
      this.#known.delete(app);
    });
  }

  async #read(app: string): Promise<Draft | undefined> {
    const sql = 'select revision, based_on as "basedOn", files from _draft where app = ?';
    const [row] = await this.#database.all<{ revision: number; basedOn: number; files: string }>({ sql, parameters: [app] });
    return row && { ...row, files: fromBundle(JSON.parse(row.files) as Record<string, unknown>) };
  }

  #inTurn<T>(app: string, work: () => Promise<T>): Promise<T> {
    const done = (this.#turn.get(app) ?? Promise.resolve()).then(work, work);
    this.#turn.set(app, done);
    return done;
  }
}

function keepDraft(app: string, { revision, basedOn, files }: Draft): Statement {
  const sql =
    'insert into _draft (app, revision, based_on, files) values (?, ?, ?, ?) on conflict (app) do update set revision = excluded.revision, files = excluded.files';
  return { sql, parameters: [app, revision, basedOn, JSON.stringify(toBundle(files))] };
}

interface Kept extends Step {
  readonly inverse: readonly Operation[];
}

function keepChange(app: string, revision: number, at: number, { by, name, operations, inverse }: Kept): Statement {
  const sql = 'insert into _draft_change (app, revision, at, by, name, operations, inverse) values (?, ?, ?, ?, ?, ?, ?)';
  return { sql, parameters: [app, revision, at, by, name, JSON.stringify(operations), JSON.stringify(inverse)] };
}
