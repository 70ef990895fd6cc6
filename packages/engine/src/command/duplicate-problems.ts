import type { Problem } from '@stepwell/definition';
import type { Row, Words } from '@stepwell/expression';
import { isAllowed } from '../decide/allowed.ts';
import { duplicateWords } from '../duplicates/duplicate-words.ts';
import { type Candidate, type Found, findDuplicates, guardsOver } from '../duplicates/find-duplicates.ts';
import { likenessKeys } from '../duplicates/likeness-keys.ts';
import type { TableModel } from '../model/model.ts';
import { fieldRightOf } from '../rights/right-of.ts';
import { valueProblem } from '../values/value-problems.ts';
import type { Work } from './work.ts';

const ID = { fields: ['id'], one: {}, many: {}, parameters: [] };

/** The records that may be the same thing as what is written: problems where the table refuses them, else the work is warned. */
export async function duplicateProblems(work: Work, table: TableModel, candidate: Candidate): Promise<Problem[]> {
  const guards = guardsOver(table, candidate);
  if (guards.length === 0) return [];
  const compared = guards.flatMap(({ compare }) => compare.map(({ field }) => field.key));
  const alike = likenessKeys(table, candidate.values, compared);
  if (alike.length === 0) return [];
  const rows = await work.transaction.find({ table: table.key, alike, needs: ID });
  const told = await tellable(work, table, findDuplicates(guards, candidate, rows));
  work.warnings.push(...told.filter(({ found }) => found.does === 'warn').map(warningOf));
  return told
    .filter(({ found }) => found.does === 'refuse')
    .map(({ found, message }) => valueProblem(found.field.key, 'DUPLICATE', message, OPEN_IT));
}

const OPEN_IT: Words = {
  'zh-CN': '请使用已有的那条；确实不同时请写得更清楚',
  en: 'Use the one there is; if this is another one, say more clearly how it differs',
};

interface Told {
  readonly found: Found;
  readonly message: Words;
  /** The record, where the actor may see it. */
  readonly record?: string;
}

const warningOf = ({ found, message, record }: Told) => ({ key: found.field.key, message, ...(record && { record }) });

/** Of each record its title, as far as the actor may see it. */
async function tellable(work: Work, table: TableModel, found: readonly Found[]): Promise<readonly Told[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ row }) => row.values['id'] as string);
  const allowed = { actor: work.actor, act: 'read' as const };
  const seen = await work.transaction.find({ table: table.key, ids, needs: ID, allowed, environment: work.environment(null) });
  const known = new Set(seen.map(({ values }) => values['id']));
  const mayRead = (row: Row, key: string) =>
    isAllowed(fieldRightOf(work.model, work.actor, { table: table.key, key }, 'read'), work.environment(row));
  return found.map((one) => {
    const { row } = one;
    // By what he may not read nobody is led to a record: he could try values until he knew it.
    const isSeen = known.has(row.values['id'] ?? null) && mayRead(row, one.field.key);
    const title = mayRead(row, table.title) ? String(row.values[table.title] ?? '') : '';
    return {
      found: one,
      message: duplicateWords(one, isSeen ? title : undefined),
      ...(isSeen && { record: row.values['id'] as string }),
    };
  });
}
