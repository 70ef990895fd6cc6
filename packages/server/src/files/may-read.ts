import type { Query } from '@stepwell/definition';
import { fieldRightOf, refuse } from '@stepwell/engine';
import type { FastifyRequest } from 'fastify';
import type { From } from '../apps/apps.ts';
import { surroundings } from '../apps/here.ts';
import type { House } from '../house.ts';
import { readerLocale } from '../http/reader-locale.ts';
import type { Account } from '../sign-in/account.ts';
import type { StoredFile } from './files.ts';

interface Holder {
  readonly app: string;
  readonly table: string;
  readonly record: string;
}

/** Whether a value, or a line of it, names the file. */
const names = (value: unknown, file: string): boolean => JSON.stringify(value ?? null).includes(JSON.stringify(file));

/** Whether the account may read a field of this record that holds the file, or that it once did: the history shows it too. */
async function mayReadHolder(
  house: House,
  account: Account,
  { at, file }: { at: Holder; file: string },
  from: From,
): Promise<boolean> {
  const app = await house.apps.find(at.app, account.id);
  const actor = app && (await house.apps.actorIn(app, account.id, from));
  const table = app?.model.tables.get(at.table);
  if (!app || !actor || !table) return false;
  const now = house.now();
  const asking = { actor, environment: surroundings({ app, actor, now }), now };
  const holding = [...table.fields.values()].filter((field) => field.type.group === 'file' || field.type.rows === 'lines');
  const isShown = (key: string) => fieldRightOf(app.model, actor, { table: table.key, key }, 'read') !== false;
  const select = holding.map(({ key }) => key).filter(isShown);
  const query = { from: table.key, select, limit: 1 };
  const { rows } = await house.writes.query(app.model, { ...asking, query, ids: [at.record], deleted: 'with' });
  if (rows.some((row) => select.some((key) => names(row[key], file)))) return true;
  const past: Query = {
    from: `${table.key}.changes`,
    where: { and: [{ '==': [{ var: 'parent' }, at.record] }, { in: [{ var: 'field' }, holding.map(({ key }) => key)] }] },
    select: ['old'],
    limit: 1000,
  };
  if (rows.length === 0 || !app.model.tables.has(past.from)) return false;
  const changes = await house.writes.query(app.model, { ...asking, query: past });
  return changes.rows.some(({ old }) => names(old, file));
}

/** Whether a guide shows the file to the people of an app, and this account is one of them. */
async function isInGuide(house: House, account: Account, { file, from }: { file: string; from: From }): Promise<boolean> {
  for (const key of house.apps.keys()) {
    const app = await house.apps.find(key, account.id);
    const isShown = app?.model.app.guides?.some(({ media }) => media?.some(({ picture }) => picture === file));
    if (app && isShown && (await house.apps.actorIn(app, account.id, from))) return true;
  }
  return false;
}

/** Whether the account may read a file: whoever may read a field of a record that holds it, and, while no record does, who brought it. */
export async function mayReadFile(house: House, account: Account, file: StoredFile, locale: 'zh-CN' | 'en'): Promise<boolean> {
  const sql = 'select app, "table", record from _file_holder where file = ?';
  const holders = await house.store.platform.all<Holder>({ sql, parameters: [file.id] });
  if (await isInGuide(house, account, { file: file.id, from: { locale } })) return true;
  if (holders.length === 0) return file.by === account.id;
  for (const at of holders) if (await mayReadHolder(house, account, { at, file: file.id }, { locale })) return true;
  return false;
}

/** The file, or a refusal: one that does not exist and one that he may not see look alike. */
export async function readableFile(house: House, request: FastifyRequest, account: Account, id: string): Promise<StoredFile> {
  const file = await house.files.find(id);
  if (!file || !(await mayReadFile(house, account, file, readerLocale(request)))) throw refuse('NOT_FOUND');
  return file;
}
