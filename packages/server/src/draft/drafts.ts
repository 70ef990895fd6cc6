import { randomUUID } from 'node:crypto';
import { type AppFiles, applyOperations, filesOf, fromBundle, type Operation, toBundle } from '@stepwell/definition';
import type { WireDraftChange } from '@stepwell/engine';
import type { PlatformDatabase, Statement } from '@stepwell/store';
import type { InstalledApp } from '../apps/apps.ts';
import { refuseRequest } from '../http/refusals.ts';

/** An app as it is being changed. */
export interface Draft {
  /** Its name, never given twice; blank while nothing was done in it. */
  readonly name: string;
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
  /** Names the step: sent again it is not done again. */
  readonly step?: string;
}

/** The draft that somebody saw. */
export interface Seen {
  readonly draft?: string;
  readonly basedOn?: number;
}

export const draftTables: readonly Statement[] = [
  {
    sql: 'create table if not exists _draft (app text primary key, revision integer not null, based_on integer not null, name text not null, files text not null)',
  },
  {
    sql: 'create table if not exists _draft_change (app text not null, revision integer not null, at bigint not null, by text not null, name text not null, operations text not null, inverse text not null, step text, primary key (app, revision))',
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
  readonly #watchers = new Set<(app: string) => void>();

  constructor(database: PlatformDatabase, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Calls `watcher` with the key of an app whenever its draft is another; gives the way to stop it. */
  watch(watcher: (app: string) => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** The draft as it stands; where nobody has begun one, the published version. */
  async of({ key, model }: InstalledApp): Promise<Draft> {
    const known = this.#known.get(key) ?? (await this.#read(key));
    if (known) this.#known.set(key, known);
    // A draft in which nothing was done is the published version, whichever that is.
    return known ?? { name: '', revision: 0, basedOn: model.version, files: filesOf(model.app) };
  }

  /**
   * Does a step on whatever the draft is by now; answers its revision. Throws OperationFault when it does not fit any more, and
   * DRAFT_RENEWED when the draft that was seen is gone; nothing of it is done then.
   */
  step(app: InstalledApp, step: Step, seen: Seen = {}): Promise<{ readonly draft: string; readonly revision: number }> {
    return this.#inTurn(app.key, async () => {
      const draft = await this.of(app);
      demandSame(draft, seen);
      const done = step.step && (await this.#revisionOf(app.key, step.step));
      if (done) return { draft: draft.name, revision: done };
      const { files, inverse } = applyOperations(draft.files, step.operations);
      const next = { ...draft, name: draft.name || randomUUID(), revision: draft.revision + 1, files };
      const at = this.#now();
      await this.#database.write([keepDraft(app.key, next), keepChange(app.key, next.revision, at, { ...step, inverse })]);
      this.#known.set(app.key, next);
      return { draft: next.name, revision: next.revision };
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

  /** Lets a draft go when `work` is done: it is published, or given up. Steps that come meanwhile wait, and find another draft. */
  end<T>(app: string, work: () => Promise<T>): Promise<T> {
    return this.#inTurn(app, async () => {
      const done = await work();
      await this.#database.write(letGo(app));
      this.#known.delete(app);
      return done;
    });
  }

  /** Does `work` while no step is done in the draft. */
  during<T>(app: string, work: () => Promise<T>): Promise<T> {
    return this.#inTurn(app, work);
  }

  /** Publishes by `work` what a draft was at a step; one that is still the same is let go, another goes out from the new version. */
  follow(app: string, { name, revision }: Pick<Draft, 'name' | 'revision'>, work: () => Promise<number>): Promise<number> {
    return this.#inTurn(app, async () => {
      const version = await work();
      const draft = (await this.#read(app)) ?? { name: '', revision: 0 };
      const isSame = draft.name === name && draft.revision === revision;
      await this.#database.write(isSame ? letGo(app) : [goingOutFrom(app, version)]);
      this.#known.delete(app);
      return version;
    });
  }

  /** The published version is another now: what differs from it is what the draft would change. */
  goOutFrom(app: string, version: number): Promise<void> {
    return this.#inTurn(app, async () => {
      await this.#database.write([goingOutFrom(app, version)]);
      this.#known.delete(app);
    });
  }

  async #revisionOf(app: string, step: string): Promise<number | undefined> {
    const sql = 'select revision from _draft_change where app = ? and step = ?';
    const [row] = await this.#database.all<{ revision: number }>({ sql, parameters: [app, step] });
    return row?.revision;
  }

  async #read(app: string): Promise<Draft | undefined> {
    const sql = 'select name, revision, based_on as "basedOn", files from _draft where app = ?';
    const [row] = await this.#database.all<Omit<Draft, 'files'> & { files: string }>({ sql, parameters: [app] });
    return row && { ...row, files: fromBundle(JSON.parse(row.files) as Record<string, unknown>) };
  }

  #inTurn<T>(app: string, work: () => Promise<T>): Promise<T> {
    const done = (this.#turn.get(app) ?? Promise.resolve()).then(work, work);
    this.#turn.set(app, done);
    const tell = () => {
      for (const watcher of this.#watchers) watcher(app);
    };
    done.then(tell, () => undefined);
    return done;
  }
}

const letGo = (app: string): readonly Statement[] =>
  ['_draft', '_draft_change'].map((table) => ({ sql: `delete from ${table} where app = ?`, parameters: [app] }));

const goingOutFrom = (app: string, version: number): Statement => ({
  sql: 'update _draft set based_on = ? where app = ?',
  parameters: [version, app],
});

/** A draft in which nothing was done is the version it goes out from, whoever begins it. */
export function demandSame(draft: Draft, { draft: name, basedOn }: Seen): void {
  const isSame = name === '' ? basedOn === draft.basedOn : name === draft.name;
  if (name !== undefined && !isSame) throw refuseRequest('DRAFT_RENEWED');
}

function keepDraft(app: string, { name, revision, basedOn, files }: Draft): Statement {
  const sql =
    'insert into _draft (app, name, revision, based_on, files) values (?, ?, ?, ?, ?) on conflict (app) do update set revision = excluded.revision, files = excluded.files';
  return { sql, parameters: [app, name, revision, basedOn, JSON.stringify(toBundle(files))] };
}

interface Kept extends Step {
  readonly inverse: readonly Operation[];
}

function keepChange(app: string, revision: number, at: number, { by, name, operations, inverse, step }: Kept): Statement {
  const sql =
    'insert into _draft_change (app, revision, at, by, name, operations, inverse, step) values (?, ?, ?, ?, ?, ?, ?, ?)';
  const change = [app, revision, at, by, name, JSON.stringify(operations), JSON.stringify(inverse)];
  return { sql, parameters: [...change, step ?? null] };
}
