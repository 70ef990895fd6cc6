import { fieldRightOf, refuse } from '@stepwell/engine';
import type { FastifyRequest } from 'fastify';
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

/** Whether the account may read this record, and a field of it that holds files. */
async function mayReadHolder(house: House, account: Account, holder: Holder, from: { locale: 'zh-CN' | 'en' }): Promise<boolean> {
  const app = await house.apps.find(holder.app);
  const actor = app && (await house.apps.actorIn(app, account.id, from));
  const table = app?.model.tables.get(holder.table);
  if (!app || !actor || !table) return false;
  const fields = [...table.fields.values()].filter((field) => field.type.group === 'file' || field.type.rows === 'lines');
  const isShown = fields.some(({ key }) => fieldRightOf(app.model, actor, { table: table.key, key }, 'read') !== false);
  if (!isShown) return false;
  const now = house.now();
  const environment = surroundings({ app, actor, now });
  const query = { from: table.key, select: ['id'], limit: 1 };
  const answer = await house.writes.query(app.model, { actor, environment, query, now, ids: [holder.record] });
  return answer.rows.length > 0;
}

/** Whether the account may read a file: whoever may read a record that holds it, and, while no record does, who brought it. */
export async function mayReadFile(house: House, account: Account, file: StoredFile, locale: 'zh-CN' | 'en'): Promise<boolean> {
  const sql = 'select app, "table", record from _file_holder where file = ?';
  const holders = await house.store.platform.all<Holder>({ sql, parameters: [file.id] });
  if (holders.length === 0) return file.by === account.id;
  for (const holder of holders) if (await mayReadHolder(house, account, holder, { locale })) return true;
  return false;
}

/** The file, or a refusal: one that does not exist and one that he may not see look alike. */
export async function readableFile(house: House, request: FastifyRequest, account: Account, id: string): Promise<StoredFile> {
  const file = await house.files.find(id);
  if (!file || !(await mayReadFile(house, account, file, readerLocale(request)))) throw refuse('NOT_FOUND');
  return file;
}
