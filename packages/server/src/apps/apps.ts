import { type App, type Renamed, renamesBetween } from '@stepwell/definition';
import { type Directory, derivedAnew, loadDirectory, type Model, type PersonActor } from '@stepwell/engine';
import type { Depends, Row } from '@stepwell/expression';
import type { Commit, Publication, SqliteStore, Statement } from '@stepwell/store';
import { refuseRequest } from '../http/refusals.ts';
import { endOfPilot, type StandingPilots } from '../pilot/standing-pilots.ts';
import type { Account } from '../sign-in/account.ts';
import { renamedRows } from './renamed-rows.ts';

/** An installed app as one request sees it: the published model and who works in it, both frozen for the request. */
export interface InstalledApp {
  readonly key: string;
  readonly model: Model;
  readonly directory: Directory;
}

/** Tables whose change makes the directory old. */
const PEOPLE: ReadonlySet<string> = new Set(['user', 'department', 'absence']);

const around = new WeakMap<Model, ReadonlySet<string>>();

/** The tables of which rights and conditions look at records that lead from or to a person. */
function aroundPeople(model: Model): ReadonlySet<string> {
  const known = around.get(model) ?? new Set(reachedFrom(model, 'user', model.needsOfMe));
  around.set(model, known);
  return known;
}

function* reachedFrom(model: Model, table: string, { one, many }: Depends): Generator<string> {
  for (const [relation, needs] of [...Object.entries(one), ...Object.entries(many)]) {
    const type = model.schema.tables.get(table)?.fields.get(relation)?.type;
    if (type?.kind !== 'ref' && type?.kind !== 'rows') continue;
    yield type.table;
    yield* reachedFrom(model, type.table, needs);
  }
}

interface Slot {
  readonly model: Model;
  readonly directory: Promise<Directory>;
  /** What is known of persons besides what the directory knows, as far as it was asked for. */
  readonly persons: Map<string, Promise<Row | undefined>>;
  isOld: boolean;
}

/** Told of every version once it holds; of one that is not for everybody, with whom it concerns. */
type Told = (model: Model, people?: readonly string[]) => void;

interface Deriving {
  /** The tables whose records the new version computes otherwise. */
  readonly tables: readonly string[];
  readonly at: number;
}

/**
 * Has the records of tables derived again, one after the other; what is past then only marks. Written down as one row a table, so that
 * it is there with the version and keeps nobody waiting, however many they are.
 */
const followAll = (model: Model, { tables, at }: Deriving): readonly Statement[] =>
  tables.flatMap((key) => {
    const table = model.tables.get(key);
    if (!table) return [];
    const of = [model.app.info.key, key];
    const sql = `insert into _following (app, "table", at, after, until, remaining)
      select ?, ?, ?, '', max(id), count(*) from "${table.sqlName}" having count(*) > 0`;
    return [
      { sql: 'delete from _following where app = ? and "table" = ?', parameters: of },
      { sql, parameters: [...of, at] },
    ];
  });

/** A version in a pilot, and who works with it. */
interface Pilot {
  slot: Slot;
  readonly people: ReadonlySet<string>;
}

/** How an app is published: `version` gives it the number that it had in its pilot. */
type Publishing = Omit<Publication, 'before'> & { readonly version?: number };

/** The apps that are installed here. A new version takes the place of the old one at once; requests end with the one they began with. */
export class Apps {
  readonly #store: SqliteStore;
  readonly #compile: (app: App, version: number) => Model;
  readonly #slots = new Map<string, Slot>();
  readonly #pilots = new Map<string, Pilot>();
  /** By app the last number that a version took. */
  readonly #last = new Map<string, number>();
  readonly #told: Told;

  constructor(store: SqliteStore, compile: (app: App, version: number) => Model, told: Told) {
    this.#store = store;
    this.#compile = compile;
    this.#told = told;
    store.listen((commit) => this.#notice(commit));
  }

  /** Takes up every app that was published here before, and the pilots that run. */
  async open({ running, last }: StandingPilots = { running: [], last: new Map() }): Promise<void> {
    const sql = 'select bundle, version from _app as a where version = (select max(version) from _app as b where b.app = a.app)';
    const published = await this.#store.platform.all<{ bundle: string; version: number }>({ sql });
    for (const { bundle, version } of published) this.#put(this.#compile(JSON.parse(bundle) as App, version));
    for (const { app, version, people } of running) this.#admit(this.#beside(this.#compile(app, version)), people);
    for (const [key, version] of last) this.#last.set(key, Math.max(version, this.#last.get(key) ?? 0));
  }

  /** The model that an app without errors would have as its next version. */
  nextModel(app: App): Model {
    return this.#compile(app, (this.#last.get(app.info.key) ?? 0) + 1);
  }

  /** Publishes an app in which `checkApp` found no error, as its next version. A pilot of it ends: everybody has the same again. */
  async publish(app: App, { version, ...publication }: Publishing): Promise<Model> {
    const before = this.#slots.get(app.info.key)?.model;
    const model = version === undefined ? this.nextModel(app) : this.#compile(app, version);
    const rows = before ? await renamedRows(this.#store.platform, before, model) : [];
    const deriving = { tables: before ? derivedAnew(before, model) : [], at: publication.at };
    const end = endOfPilot(app.info.key, publication.at, version === undefined ? 'published' : 'widened');
    const also = [...rows, ...followAll(model, deriving), end, ...(publication.also ?? [])];
    await this.#store.publish(model, { ...publication, also, ...(before && { before }) });
    this.#put(model);
    this.#endPilot(app.info.key);
    this.#told(model);
    if (before) await this.#settle(before, model, deriving);
    return model;
  }

  /**
   * Gives an app in which `checkApp` found no error to some people as its next version; to everybody else nothing happens. `also` is
   * what is written in the same transaction.
   */
  async pilot(app: App, people: readonly string[], also: (version: number) => readonly Statement[]): Promise<Model> {
    const model = this.#beside(this.nextModel(app));
    await this.#store.makeRoom(model, also(model.version));
    const before = this.#pilots.get(app.info.key)?.people ?? [];
    this.#admit(model, people);
    this.#told(model, [...new Set([...before, ...people])]);
    return model;
  }

  /** Who works with the pilot's version from now on; nobody: everybody has the published one. */
  letTake(key: string, people: readonly string[]): void {
    const pilot = this.#pilots.get(key);
    if (!pilot) return;
    const concerned = [...new Set([...pilot.people, ...people])];
    if (people.length === 0) this.#endPilot(key);
    else this.#pilots.set(key, { slot: pilot.slot, people: new Set(people) });
    this.#told(pilot.slot.model, concerned);
  }

  /** Whether somebody works with a version that is not for everybody. */
  isInPilot(key: string, account: string): boolean {
    return this.#pilots.get(key)?.people.has(account) === true;
  }

  #beside(model: Model): Model {
    const beside = this.#slots.get(model.app.info.key)?.model;
    return Object.freeze({ ...model, ...(beside && { beside }) });
  }

  #admit(model: Model, people: readonly string[]): void {
    this.#note(model);
    this.#pilots.set(model.app.info.key, { slot: this.#load(model), people: new Set(people) });
    this.#store.letPilot(model.app.info.key, model);
  }

  #endPilot(key: string): void {
    this.#pilots.delete(key);
    this.#store.letPilot(key, undefined);
  }

  #note({ version, app: { info } }: Model): void {
    this.#last.set(info.key, Math.max(version, this.#last.get(info.key) ?? 0));
  }

  /** What commands wrote meanwhile that had begun with the version before is brought up to the new one too. */
  async #settle(before: Model, model: Model, deriving: Deriving): Promise<void> {
    const renames = renamesBetween(before.app, model.app);
    // Two that change places would change back.
    const isFinal = ({ key, kind }: Renamed) => !renames.some((other) => other.kind === kind && other.was === key);
    if (renames.some(isFinal)) await this.#store.renameRows(model, renames.filter(isFinal));
    if (deriving.tables.length === 0) return;
    // What was written down with the version begins now.
    const begin = deriving.tables.map((table) => ({ effect: 'derive', table, ids: [], missed: 'skip' }) as const);
    await this.#store.transact(model, (transaction) => transaction.apply(begin));
  }

  #put(model: Model): void {
    this.#note(model);
    this.#slots.set(model.app.info.key, this.#load(model));
  }

  #load(model: Model): Slot {
    const directory = this.#store.transact(model, (transaction) => loadDirectory(model, transaction));
    const slot = { model, directory, persons: new Map(), isOld: false };
    // The store may have been too busy: the next request asks again.
    directory.catch(() => {
      slot.isOld = true;
    });
    return slot;
  }

  #notice({ live }: Commit): void {
    for (const { app, table } of live)
      for (const slot of [this.#slots.get(app), this.#pilots.get(app)?.slot]) {
        if (slot && PEOPLE.has(table)) slot.isOld = true;
        else if (slot && slot.persons.size > 0 && aroundPeople(slot.model).has(table)) slot.persons.clear();
      }
  }

  keys(): string[] {
    return [...this.#slots.keys()].sort();
  }

  /**
   * The app as it is now; undefined when it is not installed. As it is published, unless it is asked on behalf of somebody who
   * works with another version: what belongs to nobody (deadlines, designing, upkeep) goes by the published one.
   */
  async find(key: string, account?: string): Promise<InstalledApp | undefined> {
    const slot = this.#slotFor(key, account);
    return slot && { key, model: slot.model, directory: await slot.directory };
  }

  /** The same in the version that knows all fields that somebody writes: a pilot's, while one runs. */
  findWidest(key: string): Promise<InstalledApp | undefined> {
    const [somebody] = this.#pilots.get(key)?.people ?? [];
    return this.find(key, somebody);
  }

  #slotFor(key: string, account: string | undefined): Slot | undefined {
    const pilot = this.#pilots.get(key);
    if (account !== undefined && pilot?.people.has(account)) {
      if (pilot.slot.isOld) pilot.slot = this.#load(pilot.slot.model);
      return pilot.slot;
    }
    const before = this.#slots.get(key);
    if (before?.isOld) this.#put(before.model);
    return this.#slots.get(key);
  }

  /** The person that an account is in an app; undefined when he is not an active user of it. */
  async actorIn({ key, model, directory }: InstalledApp, account: string, from: From): Promise<PersonActor | undefined> {
    const known = directory.users.get(account);
    if (!known || !directory.isActive(account)) return undefined;
    const around = await this.#aroundOf(key, model, account);
    const me: Row = around ? { ...around, values: { ...around.values, ...known.values } } : known;
    const roles = (known.values['roles'] as readonly string[] | null) ?? [];
    return { kind: 'person', id: account, roles, me, team: directory.teamOf(account), ...from };
  }

  /** What rights and conditions must know of a person beyond his own record. */
  async #aroundOf(key: string, model: Model, id: string): Promise<Row | undefined> {
    const needs = model.needsOfMe;
    const slots = [this.#slots.get(key), this.#pilots.get(key)?.slot];
    const slot = slots.find((one) => one?.model === model) ?? slots[0];
    if (!slot || (Object.keys(needs.one).length === 0 && Object.keys(needs.many).length === 0)) return undefined;
    const known =
      slot.persons.get(id) ??
      this.#store.transact(model, async (transaction) => (await transaction.find({ table: 'user', ids: [id], needs }))[0]);
    slot.persons.set(id, known);
    known.catch(() => slot.persons.delete(id));
    return known;
  }

  /** The app and the person in it, or a refusal: an app that does not exist and one he has no part in look alike. */
  async enter(key: string, account: Account, from: From): Promise<Entered> {
    return this.#enter(await this.find(key, account.id), account, from);
  }

  /** The same with the published version, also for who works with another. */
  async enterPublished(key: string, account: Account, from: From): Promise<Entered> {
    return this.#enter(await this.find(key), account, from);
  }

  async #enter(app: InstalledApp | undefined, account: Account, from: From): Promise<Entered> {
    const actor = app && (await this.actorIn(app, account.id, from));
    if (!app || !actor) throw refuseRequest('NO_SUCH_APP');
    return { app, actor };
  }
}

/** From where, and in which language, somebody asks. */
export type From = Pick<PersonActor, 'locale' | 'address' | 'device'>;

export interface Entered {
  readonly app: InstalledApp;
  readonly actor: PersonActor;
}
