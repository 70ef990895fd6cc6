import type { Problem } from '@stepwell/definition';
import type { Model } from '@stepwell/engine';
import { indexName, type PlannedIndex } from '../../indexes/planned-index.ts';
import { notUniqueProblems } from '../../schema/not-unique-problems.ts';
import type { Connection } from '../connection.ts';
import { quoted } from './declaring.ts';

/** Records that are alike in what a version wants to be unique: as long as there are any, it cannot be. */
export function duplicatesOf(connection: Connection, model: Model, planned: readonly PlannedIndex[]): Problem[] {
  const isThere = connection.prepare("select 1 from sqlite_schema where type = 'index' and name = ?").pluck();
  const wanted = planned.filter((index) => index.isUnique && isThere.get(indexName(index)) === undefined);
  return wanted.flatMap((index) => duplicatesOn(connection, model, index));
}

function duplicatesOn(connection: Connection, model: Model, { table: sqlName, columns }: PlannedIndex): Problem[] {
  const [names, there] = [columns.map(quoted), columns.map((column) => `${quoted(column)} is not null`)];
  const alike = `select 1 from ${quoted(sqlName)} where deleted_at is null and ${there.join(' and ')} group by ${names.join(', ')} having count(*) > 1`;
  const groups = connection.prepare(`select count(*) from (${alike})`).pluck().get() as number;
  return groups === 0 ? [] : notUniqueProblems(model, { sqlName, columns, groups });
}
