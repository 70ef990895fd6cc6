import type { Row, Values } from '@stepwell/expression';
import type { ComparedModel, GuardModel } from '../model/compile-duplicates.ts';
import type { FieldModel, TableModel } from '../model/model.ts';

/** A record that may be the same thing: the field that is most alike, and how much. */
export interface Found {
  readonly row: Row;
  readonly field: FieldModel;
  readonly similarity: number;
  readonly does: GuardModel['does'];
}

/** What is written: a new record, or changes of one. */
export interface Candidate {
  readonly values: Values;
  /** The record it is, if there is one already, and what of it is written. */
  readonly id?: string;
  readonly changed?: readonly string[];
}

/** The guards of a table that look at such a write, each with what it then compares. */
export function guardsOver(table: TableModel, { changed }: Candidate): readonly GuardModel[] {
  return table.duplicates.flatMap((guard) => {
    if (!changed) return guard.looksAt.created ? [guard] : [];
    const compare = guard.compare.filter(({ field }) => changed.includes(field.key));
    return guard.looksAt.updated && compare.length > 0 ? [{ ...guard, compare }] : [];
  });
}

/** So many are told; more do not help. */
const MOST = 5;

/** Those of the rows that may be the same thing, the worst first: what is refused, then what is most alike. */
export function findDuplicates(guards: readonly GuardModel[], candidate: Candidate, rows: readonly Row[]): readonly Found[] {
  const others = rows.filter(({ values }) => values['id'] !== candidate.id);
  const found = others.flatMap((row) => worstOf(guards.flatMap((guard) => alikeIn(guard, candidate.values, row))));
  return found.toSorted(byWeight).slice(0, MOST);
}

const byWeight = (one: Found, other: Found): number =>
  Number(other.does === 'refuse') - Number(one.does === 'refuse') || other.similarity - one.similarity;

const worstOf = (found: readonly Found[]): readonly Found[] => found.toSorted(byWeight).slice(0, 1);

function alikeIn({ compare, similarity: least, does }: GuardModel, values: Values, row: Row): readonly Found[] {
  return compare.flatMap((compared) => {
    const similarity = similarityOf(compared, { values, others: row.values, least });
    return similarity >= least ? [{ row, field: compared.field, similarity, does }] : [];
  });
}

interface Two {
  readonly values: Values;
  readonly others: Values;
  readonly least: number;
}

function similarityOf({ field, likeness }: ComparedModel, { values, others, least }: Two): number {
  const [one, other] = [values[field.key], others[field.key]];
  return typeof one === 'string' && typeof other === 'string' ? likeness.similarity(one, other, least) : 0;
}
