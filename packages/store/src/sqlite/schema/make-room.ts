import type { Model } from '@stepwell/engine';
import { indexPlan } from '../../indexes/index-plan.ts';
import type { Statement } from '../../platform/platform-database.ts';
import { refuseStore } from '../../refusals.ts';
import { wantedTables } from '../../schema/wanted-tables.ts';
import type { Connection } from '../connection.ts';
import { addIndexes } from './change-indexes.ts';
import { addTables } from './change-tables.ts';
import { declaring } from './declaring.ts';
import { duplicatesOf } from './duplicates.ts';

/**
 * Adds the tables, columns and indexes that a version needs and that are not there. Nothing is dropped, filled or made anew, so a
 * version that others work with meanwhile finds everything as it was. To be called within a transaction.
 */
export function makeRoom(connection: Connection, model: Model, also: readonly Statement[]): void {
  const tables = wantedTables(model, declaring);
  const problems = addTables(connection, tables);
  if (problems.length > 0) throw refuseStore('PUBLISH_LOSES', { problems });
  const indexes = indexPlan(model);
  const duplicates = duplicatesOf(connection, model, indexes);
  if (duplicates.length > 0) throw refuseStore('PUBLISH_NOT_UNIQUE', { problems: duplicates });
  addIndexes(connection, new Set(tables.map(({ name }) => name)), indexes);
  for (const { sql, parameters = [] } of also) connection.prepare(sql).run(...parameters);
}
