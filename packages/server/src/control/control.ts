import { createReadStream } from 'node:fs';
import { copyFile, cp, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { App } from '@stepwell/definition';
import { type Job, refuse } from '@stepwell/engine';
import type { Verification } from '@stepwell/store';
import { type Installation, installApp, makeAdministrator } from '../apps/install.ts';
import type { House } from '../house.ts';
import type { Locale } from '../http/reader-locale.ts';
import { refuseRequest } from '../http/refusals.ts';
import type { ColumnMap } from '../import/plan-import.ts';
import { wireJob } from '../jobs/jobs.ts';
import type { Account } from '../sign-in/account.ts';
import { type Erased, erase, type ToErase } from './erase.ts';

/** What the command line may ask of an open house, whether it opened it itself or speaks to the server that has it open. */
export interface Control {
  verify(): Promise<Verification>;
  token(input: { readonly user: string }): Promise<IssuedToken>;
  install(input: { readonly app: App; readonly demo: boolean }): Promise<Installation>;
  exportApp(input: { readonly app: string }): Promise<App>;
  importFile(input: FileToImport): Promise<Job>;
  backup(input: { readonly to: string }): Promise<Backup>;
  erase(input: ToErase): Promise<Erased>;
}

export interface IssuedToken {
  readonly user: string;
  /** For `Authorization: Bearer`. */
  readonly token: string;
  /** Signs a browser in, once: `/in/<link>`. */
  readonly link: string;
}

export interface FileToImport {
  readonly app: string;
  readonly table: string;
  /** Absolute paths on this machine. */
  readonly file: string;
  readonly failedTo: string;
  readonly map?: ColumnMap;
  readonly dryRun: boolean;
  /** The language of the reasons. */
  readonly locale: Locale;
  /** On whose behalf; an administrator of the app when left out. */
  readonly as?: string;
}

export interface Backup {
  readonly to: string;
  readonly stateHash: string;
}

/** The control of a house that this process has open. */
export const controlOf = (house: House): Control => ({
  verify: () => house.store.verify(),
  token: ({ user }) => issueToken(house, user),
  install: async ({ app, demo }) => {
    const installation = await installApp(house, app, { demo });
    for (const account of await house.signIn.accounts.administrators()) await makeAdministrator(house, installation.app, account);
    return installation;
  },
  exportApp: async ({ app: key }) => {
    const app = await house.apps.find(key);
    if (!app) throw refuseRequest('NO_SUCH_APP');
    return app.model.app;
  },
  importFile: (input) => importFile(house, input),
  backup: ({ to }) => backup(house, to),
  erase: (input) => erase(house, input),
});

/** The account of this name; a user of an app who has none yet, found by name or e-mail, gets one. */
async function accountNamed(house: House, name: string): Promise<Account> {
  const known = await house.signIn.accounts.byName(name);
  if (known) return known;
  for (const key of house.apps.keys()) {
    const app = await house.apps.find(key);
    const found = [...(app?.directory.users ?? [])].find(([, { values }]) => values['name'] === name || values['email'] === name);
    if (!found) continue;
    const [id, { values }] = found;
    const before = await house.signIn.accounts.byId(id);
    await house.signIn.accounts.add({ id, name, locale: values['locale'] === 'en' ? 'en' : 'zh-CN' });
    const account = before ?? (await house.signIn.accounts.byId(id));
    if (account) return account;
  }
  throw refuseRequest('NO_SUCH_USER');
}

async function issueToken(house: House, name: string): Promise<IssuedToken> {
  const account = await accountNamed(house, name);
  if (account.disabledAt !== null) throw refuseRequest('NO_SUCH_USER');
  const token = await house.signIn.sessions.begin(account.id);
  return { user: account.name, token, link: await house.signIn.links.make(account.id) };
}

async function importFile(house: House, input: FileToImport): Promise<Job> {
  const app = await house.apps.find(input.app);
  if (!app) throw refuseRequest('NO_SUCH_APP');
  if (app.model.tables.get(input.table)?.kind !== 'table') throw refuse('NOT_FOUND');
  const account = input.as === undefined ? anAdministrator(app) : (await accountNamed(house, input.as)).id;
  const { id } = await house.files.add({ name: basename(input.file), stream: createReadStream(input.file), by: account });
  const { table, map, dryRun } = input;
  const job = await house.jobs.add({
    kind: 'import',
    app: app.key,
    account,
    locale: input.locale,
    input: { table, file: id, map, dryRun },
  });
  const done = await house.jobs.finished(job.id);
  if (done.errors !== null) await copyFile(house.files.pathOf(done.errors), input.failedTo);
  return wireJob(done);
}

function anAdministrator({ model, directory }: NonNullable<Awaited<ReturnType<House['apps']['find']>>>): string {
  const roles = [...model.roles.values()].filter((role) => role.definition.admin);
  const id = roles.flatMap(({ key }) => directory.withRole(key))[0];
  if (id === undefined) throw refuseRequest('NO_SUCH_USER');
  return id;
}

/** Copies the database, as of now, and the files into a new folder; what was backed up is told by its state hash. */
async function backup(house: House, to: string): Promise<Backup> {
  await mkdir(to, { recursive: true });
  const { stateHash } = await house.store.backup(join(to, 'stepwell.db'));
  await cp(house.files.folder, join(to, 'files'), { recursive: true, force: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  return { to, stateHash };
}
