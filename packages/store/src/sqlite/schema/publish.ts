import { renamesBetween } from '@stepwell/definition';
import type { Model } from '@stepwell/engine';
import { indexPlan } from '../../indexes/index-plan.ts';
import { refuseStore } from '../../refusals.ts';
import { fillLikenesses } from '../../schema/fill-likenesses.ts';
import type { Publication } from '../../schema/publication.ts';
import { renameRows } from '../../schema/rename-rows.ts';
import { wantedTables } from '../../schema/wanted-tables.ts';
import type { Connection } from '../connection.ts';
import { sqlite } from '../dialect.ts';
import { executorOf } from '../statements.ts';
import { BATCH, breath } from './breath.ts';
import { changeIndexes } from './change-indexes.ts';
import { changeTables } from './change-tables.ts';
import { declaring } from './declaring.ts';
import { duplicatesOf } from './duplicates.ts';
import { fillDerived } from './fill-derived.ts';
import { retypeColumns } from './retype-columns.ts';

/**
 * Makes room for a version of an app and keeps the version: new tables and columns, its indexes, its bundle. Drops nothing.
 * Throws PUBLISH_LOSES with the problems when data would be lost, PUBLISH_NOT_UNIQUE where records are alike that must not be. To be called within a transaction; where
 * many values are converted, others than writers have their turn meanwhile.
 */
export async function publish(connection: Connection, model: Model, publication: Publication): Promise<void> {
  const { at, by, note, also = [], before, mayLose = false } = publication;
  const lost = before ? await retypeColumns(connection, before, model) : [];
  if (lost.length > 0 && !mayLose) throw refuseStore('PUBLISH_LOSES', { problems: lost });
  const tables = wantedTables(model, declaring);
  const { problems, toFill } = changeTables(connection, tables);
  if (problems.length > 0) throw refuseStore('PUBLISH_LOSES', { problems });
  await fillDerived(connection, model, toFill);
  const on = { executor: executorOf(connection), dialect: sqlite };
  await fillLikenesses({ ...on, batch: BATCH, breath }, model);
  const indexes = indexPlan(model);
  const duplicates = duplicatesOf(connection, model, indexes);
  if (duplicates.length > 0) throw refuseStore('PUBLISH_NOT_UNIQUE', { problems: duplicates });
  changeIndexes(connection, new Set(tables.map(({ name }) => name)), indexes);
  if (before) await renameRows(on, model, renamesBetween(before.app, model.app));
  for (const { sql, parameters = [] } of also) connection.prepare(sql).run(...parameters);
  connection
    .prepare('insert into _app (app, version, bundle, at, by, note) values (?, ?, ?, ?, ?, ?)')
    .run(model.app.info.key, model.version, JSON.stringify(model.app), at, by, note ?? null);
}
