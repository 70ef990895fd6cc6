import { renamesBetween } from '@stepwell/definition';
import { type Model, retypesBetween } from '@stepwell/engine';
import { indexPlan } from '../../indexes/index-plan.ts';
import { refuseStore } from '../../refusals.ts';
import { retyped } from '../../schema/column-kinds.ts';
import { fillLikenesses } from '../../schema/fill-likenesses.ts';
import type { Publication } from '../../schema/publication.ts';
import { renameRows } from '../../schema/rename-rows.ts';
import { wantedTables } from '../../schema/wanted-tables.ts';
import { type Client, changed, executorOf } from '../connection.ts';
import { postgres } from '../dialect.ts';
import { changeIndexes } from './change-indexes.ts';
import { changeTables } from './change-tables.ts';
import { declaring } from './declaring.ts';
import { fillDerived } from './fill-derived.ts';

/**
 * Makes room for a version of an app and keeps the version: new tables and columns, its indexes, its bundle. Drops nothing.
 * Throws PUBLISH_LOSES with the problems when data would be lost, PUBLISH_NOT_UNIQUE where records are alike that must not be. To be
 * called within a transaction.
 */
export async function publish(client: Client, model: Model, publication: Publication): Promise<void> {
  const { at, by, note, also = [], before } = publication;
  const retypes = before ? retypesBetween(before, model) : [];
  const kept = retypes.map(({ table, to }) => retyped({ name: table.sqlName }, { name: to.column ?? to.key }));
  if (kept.length > 0) throw refuseStore('PUBLISH_LOSES', { problems: kept });
  const tables = wantedTables(model, declaring);
  const { problems, toFill } = await changeTables(client, tables);
  if (problems.length > 0) throw refuseStore('PUBLISH_LOSES', { problems });
  await fillDerived(client, model, toFill);
  const on = { executor: executorOf(client), dialect: postgres };
  await fillLikenesses({ ...on, batch: 1000, breath: async () => {} }, model);
  const names = tables.map(({ name }) => name);
  const duplicates = await changeIndexes(client, model, { tables: names, planned: indexPlan(model) });
  if (duplicates.length > 0) throw refuseStore('PUBLISH_NOT_UNIQUE', { problems: duplicates });
  if (before) await renameRows(on, model, renamesBetween(before.app, model.app));
  for (const { sql, parameters = [] } of also) await changed(client, sql, parameters);
  await changed(client, 'insert into _app (app, version, bundle, at, by, note) values (?, ?, ?, ?, ?, ?)', [
    model.app.info.key,
    model.version,
    JSON.stringify(model.app),
    at,
    by,
    note ?? null,
  ]);
}
