import type { Problem } from '../../problem.ts';
import type { Duplicates, Table } from '../../shapes/index.ts';
import { type Facts, problemIn } from '../facts.ts';
import { duplicateWords } from './duplicate-words.ts';

/** Guards against duplicates that compare what cannot be compared. */
export const checkDuplicates = (facts: Facts): readonly Problem[] =>
  facts.app.tables.flatMap((table) => (table.duplicates ?? []).flatMap((guard) => checkGuard(facts, table, guard)));

function checkGuard(facts: Facts, table: Table, { compare }: Duplicates): readonly Problem[] {
  return compare.flatMap((one, place) => {
    const isTwice = compare.findIndex(({ field }) => field === one.field) < place;
    if (isTwice) return [problemIn(facts, one, '/field', duplicateWords.comparedTwice(one.field))];
    return comparable(facts, table, one);
  });
}

function comparable(facts: Facts, table: Table, compared: Duplicates['compare'][number]): readonly Problem[] {
  const { field: key, as } = compared;
  const { understanding, vocabulary } = facts;
  const field = understanding.tables.get(table.key)?.fields.get(key);
  if (!field) return [];
  const isKept = field.column !== undefined && understanding.computed.get(`${table.key}/${key}`)?.isStored !== false;
  const type = understanding.schema.tables.get(table.key)?.fields.get(key)?.type;
  if (!isKept || type?.kind !== 'text' || type.options !== undefined)
    return [problemIn(facts, compared, '/field', duplicateWords.noText(key))];
  const own = vocabulary.fields.find(({ name }) => name === field.definition.type)?.likeness;
  const fits = as === undefined || own === undefined || as === own || as === 'text';
  return fits ? [] : [problemIn(facts, compared, '/as', duplicateWords.otherLikeness(key, own))];
}
