import { mkdir, rm } from 'node:fs/promises';
import type { InstalledApp } from '../apps/apps.ts';
import { describeMe } from '../apps/describe.ts';
import { installApp, makeAdministrator } from '../apps/install.ts';
import { installData } from '../apps/install-data.ts';
import type { House } from '../house.ts';
import { closeServer } from '../http/close-server.ts';
import { closeHouse, openHouse } from '../open-house.ts';
import { addRoutes } from '../routes.ts';
import { createServer, type ProductServer } from '../serve.ts';
import type { Account } from '../sign-in/account.ts';
import { copyPeople } from './copy-people.ts';
import { makeSamples } from './sample-records.ts';

/** A space in which nothing is asked for so long is closed until somebody comes. */
const IDLE = 60 * 60 * 1000;

/** The app of a space; of a template that is tried, whoever comes has every right. */
export interface PractisedApp extends InstalledApp {
  readonly isTrial?: boolean;
}

/** What practice spaces are made with. */
export interface PracticeOptions {
  readonly pages: string;
  readonly version: string;
}

/** A practice space that is open: a house of its own, with its own data, inbox, files and clockwork. */
export interface Space {
  readonly house: House;
  readonly server: ProductServer;
  /** Lets somebody in; answers the token under which he is known there. */
  readonly enter: (account: Account) => Promise<string>;
}

/** The practice spaces of this server, one for each app in which somebody practises. Nothing leads from them to the apps themselves. */
export class Practice {
  readonly #live: House;
  readonly #options: PracticeOptions;
  readonly #spaces = new Map<string, Promise<Space>>();
  /** When somebody last asked for something of a space. */
  readonly #used = new Map<string, number>();
  /** A folder belongs to one house at a time. */
  readonly #closing = new Map<string, Promise<void>>();
  readonly #timer: NodeJS.Timeout;
  constructor(live: House, options: PracticeOptions) {
    this.#live = live;
    this.#options = options;
    live.spaces.servedBy(async (key) => {
      const trial = await live.templates.trial(key);
      const app = (await live.apps.find(key)) ?? (trial && { ...trial, isTrial: true });
      return app && (await this.of(app)).house;
    });
    this.#timer = setInterval(() => void this.#closeIdle(), IDLE / 4).unref();
  }

  /** Gives back what spaces take in which nobody practises any more; what is in them stays. */
  async #closeIdle(): Promise<void> {
    for (const [key, space] of this.#spaces) {
      if (this.#live.now() - (this.#used.get(key) ?? 0) < IDLE) continue;
      this.#spaces.delete(key);
      const closing = space.then(closeSpace).catch(() => undefined);
      this.#closing.set(key, closing);
      await closing;
    }
  }

  /** The space of an app, with the app as it is now. */
  async of(app: PractisedApp): Promise<Space> {
    const opening = this.#spaces.get(app.key) ?? this.#open(app);
    this.#spaces.set(app.key, opening);
    opening.catch(() => this.#spaces.delete(app.key));
    this.#used.set(app.key, this.#live.now());
    const space = await opening;
    await keepUp(space.house, this.#live, app);
    return space;
  }

  /** Begins a space anew: everything in it is gone. */
  async reset(app: PractisedApp): Promise<void> {
    const before = this.#spaces.get(app.key);
    const fresh = (async () => {
      if (before) await closeSpace(await before);
      await rm(this.#live.spaces.folderOf(app.key), { recursive: true, force: true });
      return this.#open(app);
    })();
    this.#spaces.set(app.key, fresh);
    await fresh;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    for (const space of this.#spaces.values()) await space.then(closeSpace).catch(() => undefined);
    this.#spaces.clear();
  }

  async #open(app: PractisedApp): Promise<Space> {
    const { vocabulary, now, log } = this.#live;
    const folder = this.#live.spaces.folderOf(app.key);
    await this.#closing.get(app.key);
    await mkdir(folder, { recursive: true });
    const house = await openHouse({ folder, vocabulary, now, log });
    await keepUp(house, this.#live, app);
    const { pages, version } = this.#options;
    const routes = async (http: ProductServer['http']) => {
      // Who practises stays signed in where he is.
      http.addHook('onSend', async (_request, reply) => void reply.removeHeader('set-cookie'));
      await addRoutes(http, house, version);
    };
    const server = await createServer({ pages, version, log, routes });
    await server.http.ready();
    const admit = app.isTrial ? (account: Account) => this.#admit(house, app.key, account) : undefined;
    return { house, server, enter: entering(house, app.key, admit) };
  }

  /** Makes whoever tries a template an administrator of it, under the name by which he is known outside. */
  async #admit(house: House, key: string, account: Account): Promise<void> {
    const { user } = await describeMe(this.#live, account);
    await makeAdministrator(house, key, { id: account.id, name: user.name });
  }
}

async function closeSpace({ house, server }: Space): Promise<void> {
  house.live.close();
  await closeServer(server);
  await closeHouse(house);
}

/** What a space has taken over of its app, or is taking over. */
interface Followed extends Pick<InstalledApp, 'model' | 'directory'> {
  readonly done: Promise<void>;
}
const followed = new WeakMap<House, Followed>();

/** Brings what was published since into a space, and who works in the app by now. */
function keepUp(house: House, live: House, app: PractisedApp): Promise<void> {
  const before = followed.get(house);
  const isSame = before?.model === app.model;
  if (before && isSame && before.directory === app.directory) return before.done;
  const done = (async () => {
    await before?.done.catch(() => undefined);
    if (!isSame) await takeVersion(house, app);
    const space = await house.apps.find(app.key);
    // Nobody works in a template.
    if (space && !app.isTrial) await copyPeople(house, space.model, { house: live, app });
  })();
  followed.set(house, { model: app.model, directory: app.directory, done });
  // What failed is tried again.
  done.catch(() => followed.delete(house));
  return done;
}

/** The version that is published now; a space that is new gets the reference data too. */
async function takeVersion(house: House, { key, model }: InstalledApp): Promise<void> {
  const { demo: _demo, data: _data, ...app } = model.app;
  const isFresh = (await house.apps.find(key)) === undefined;
  await installApp(house, { ...app, data: [] });
  const space = await house.apps.find(key);
  if (space && isFresh) await installData(house, space.model, model.app, new Map());
}

/** Lets people in, one after the other; a session that has ended begins anew. */
function entering(house: House, key: string, admit: (account: Account) => Promise<void> = async () => undefined): Space['enter'] {
  const { sessions } = house.signIn;
  const tokens = new Map<string, Promise<string>>();
  const begin = async (before: Promise<string> | undefined, account: Account): Promise<string> => {
    const token = await before?.catch(() => undefined);
    if (token !== undefined && (await sessions.accountOf(token)) === account.id) return token;
    if (token === undefined) {
      await admit(account);
      await letIn(house, key, account);
    }
    return sessions.begin(account.id);
  };
  return (account) => {
    const entered = begin(tokens.get(account.id), account);
    tokens.set(account.id, entered);
    return entered;
  };
}

/** Who comes for the first time finds some records of his own. */
async function letIn(house: House, key: string, { id, name, locale }: Account): Promise<void> {
  const isNew = (await house.signIn.accounts.byId(id)) === undefined;
  await house.signIn.accounts.add({ id, name, locale });
  const app = await house.apps.find(key);
  if (isNew && app) await makeSamples(house, { model: app.model, locale, owner: id });
}
