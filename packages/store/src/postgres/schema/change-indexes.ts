import type { Problem } from '@stepwell/definition';
import type { Model } from '@stepwell/engine';
import { conditions, indexName, type PlannedIndex } from '../../indexes/planned-index.ts';
import { notUniqueProblems } from '../../schema/not-unique-problems.ts';
import { type Client, rowsOf } from '../connection.ts';
import { identifier, quoted } from '../identifiers.ts';

/**
 * Makes the planned indexes on the tables `tables` and drops those that no longer are planned. Answers which records are alike that
 * must not be, and then changes nothing.
 */
export async function changeIndexes(
  client: Client,
  model: Model,
  { tables, planned }: { readonly tables: readonly string[]; readonly planned: readonly PlannedIndex[] },
): Promise<readonly Problem[]> {
  const present = await indexesOn(client, tables);
  const wanted = new Map(planned.map((index) => [indexName(index), index]));
  const missing = [...wanted].filter(([name]) => !present.has(name));
  const problems: Problem[] = [];
  for (const [, index] of missing) if (index.isUnique) problems.push(...(await duplicatesOn(client, model, index)));
  if (problems.length > 0) return problems;
  const dropped = [...present].filter((name) => !wanted.has(name)).map((name) => `drop index ${quoted(name)}`);
  const statements = [...dropped, ...missing.map(([name, index]) => statement(name, index))];
  if (statements.length > 0) await client.query(statements.join(';\n'));
  return [];
}

/** Indexes end with what rows stand by at last, so that a page is read off them; that of SQLite every index has of itself. */
function statement(name: string, { table, columns, isUnique, holds }: PlannedIndex): string {
  const all = holds === 'live' && !isUnique && !columns.includes('id') ? [...columns, 'id'] : columns;
  const kind = isUnique ? 'unique index' : 'index';
  return `create ${kind} ${quoted(name)} on ${quoted(table)} (${all.map(quoted).join(', ')})${conditions[holds]}`;
}

async function indexesOn(client: Client, tables: readonly string[]): Promise<ReadonlySet<string>> {
  const select = `select indexname from pg_indexes
    where schemaname = current_schema() and starts_with(indexname::text, '_index_') and tablename = any(?::text[])`;
  return new Set((await rowsOf(client, select, [tables.map(identifier)])).map(([name]) => String(name)));
}

async function duplicatesOn(client: Client, model: Model, { table, columns }: PlannedIndex): Promise<readonly Problem[]> {
  const names = columns.map(quoted);
  const there = names.map((column) => `${column} is not null`).join(' and ');
  const alike = `select 1 from ${quoted(table)} where deleted_at is null and ${there} group by ${names.join(', ')} having count(*) > 1`;
  const [[groups] = []] = await rowsOf(client, `select count(*) from (${alike}) as alike`, []);
  return groups === 0 ? [] : notUniqueProblems(model, { sqlName: table, columns, groups: Number(groups) });
}
