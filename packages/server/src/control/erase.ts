import { type AppActor, refuse, runCommand, type TableModel, TRIAL } from '@stepwell/engine';
import type { Row } from '@stepwell/expression';
import type { PlatformTransaction } from '@stepwell/store';
import type { InstalledApp } from '../apps/apps.ts';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';

/** Whose data is to be forgotten, and why: that stays, with who asked for it. */
export interface ToErase {
  readonly app: string;
  readonly table: string;
  readonly id: string;
  readonly reason: string;
  /** The account of whoever erases; left out: whoever has this machine. */
  readonly by?: string;
}

export interface Erased {
  /** Entries of the audit that lost their values. */
  readonly entries: number;
}

const eraser: AppActor = { kind: 'app', cause: 'erase' };
const NOTHING = { fields: ['id'], one: {}, many: {}, parameters: [] };

/**
 * Forgets what is kept of a person or a record: values and salts of its audit, so that the chain still holds and says that they
 * were erased, by whom and why; its history, its messages. A user stays as somebody nameless who cannot sign in, in the practice
 * space too; a record of another table must lie in the recycle bin, and goes.
 */
export async function erase(house: House, input: ToErase): Promise<Erased> {
  const app = await house.apps.findWidest(input.app);
  const table = app?.model.tables.get(input.table);
  if (!app) throw refuseRequest('NO_SUCH_APP');
  if (table?.kind !== 'table') throw refuse('NOT_FOUND');
  const entries = await eraseHere(house, app, { table, input });
  if (entries === 0) throw refuse('NOT_FOUND');
  // Records of a practice space are others; its people are the same.
  if (table.key === 'user') await eraseInSpaces(house, input);
  return { entries };
}

/** Where the person practised this app, or tried a template. */
async function eraseInSpaces({ spaces }: House, input: ToErase): Promise<void> {
  const keys = spaces.keys().filter((key) => key === input.app || key.startsWith(TRIAL));
  for (const key of keys) await spaces.within(key, (space) => eraseInSpace(space, { ...input, app: key }));
}

async function eraseHere(house: House, app: InstalledApp, { table, input }: Erasing): Promise<number> {
  await letGo(house, app, { table, id: input.id });
  return house.store.transact(app.model, (transaction) => forget(transaction, app.key, input));
}

async function eraseInSpace(space: House, input: ToErase): Promise<void> {
  const app = await space.apps.find(input.app);
  const table = app?.model.tables.get(input.table);
  if (app && table) await eraseHere(space, app, { table, input });
}

interface Erasing {
  readonly table: TableModel;
  readonly input: ToErase;
}

interface What {
  readonly table: TableModel;
  readonly id: string;
}

/** The record itself: made nameless, or removed. It may be gone already. */
async function letGo(house: House, { model, directory }: InstalledApp, { table, id }: What): Promise<void> {
  const find = { table: table.key, ids: [id], needs: NOTHING, deleted: 'with' } as const;
  const [row] = await house.store.transact(model, (transaction) => transaction.find(find));
  if (!row) return;
  const context = { store: house.writes, model, directory };
  if (table.key === 'user') {
    await closeAccount(house, id);
    await runCommand(context, { kind: 'update', table: 'user', id, values: nameless(table, row) }, eraser);
  } else if ((row.values['deleted_at'] ?? null) === null) throw refuseRequest('NOT_IN_BIN');
  else await runCommand(context, { kind: 'purge', table: table.key, id }, eraser);
}

/** Whatever a user's record says of the person; where he stood in the company remains. */
function nameless(table: TableModel, { values }: Row): Record<string, unknown> {
  const kept = new Set(['roles', 'active', 'calendar', 'locale', 'timeZone']);
  const own = [...table.fields.values()].filter(
    ({ key, type, computed, column }) =>
      !computed && column && !kept.has(key) && type.group !== 'people' && type.group !== 'relation' && values[key] !== null,
  );
  return { ...Object.fromEntries(own.map(({ key }) => [key, null])), name: '—', active: false };
}

async function closeAccount(house: House, id: string): Promise<void> {
  const sql = "update _account set name = '—', sign_name = id, password = null where id = ?";
  await house.store.platform.write([{ sql, parameters: [id] }]);
  await house.signIn.accounts.setDisabled(id, house.now());
}

const OF_RECORD = 'where app = ? and "table" = ? and record = ?';

/** What is written about the record elsewhere; the act itself is audited. */
async function forget(transaction: PlatformTransaction, app: string, { table, id, reason, ...asked }: ToErase): Promise<number> {
  const { now } = transaction;
  const by = asked.by ?? null;
  const parameters = [app, table, id];
  const mark = JSON.stringify({ by, at: now, reason });
  const audit = `update _audit set salt = null, old = null, new = null, erased = ? ${OF_RECORD} and erased is null`;
  const entries = await transaction.run({ sql: audit, parameters: [mark, ...parameters] });
  if (entries === 0) return 0;
  await transaction.run({ sql: `delete from _changes ${OF_RECORD}`, parameters });
  await transaction.run({ sql: `update _activities set text = null, data = null ${OF_RECORD}`, parameters });
  await transaction.run({ sql: `update _moves set reason = null ${OF_RECORD}`, parameters });
  await transaction.run({ sql: `delete from _inbox ${OF_RECORD}`, parameters });
  if (table === 'user')
    await transaction.run({ sql: 'delete from _pilot_remark where app = ? and by = ?', parameters: [app, id] });
  const entry = { id: transaction.newId(), what: 'erase', table, record: id, by, at: now, cause: 'erase', new: { reason } };
  await transaction.apply([{ effect: 'audit', entry }]);
  return entries;
}
