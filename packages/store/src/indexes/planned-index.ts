import { createHash } from 'node:crypto';

/** An index that an app's use of its data asks for. */
export interface PlannedIndex {
  readonly table: string;
  readonly columns: readonly string[];
  readonly isUnique: boolean;
  /** Which records it holds; those in the recycle bin are seldom looked for. */
  readonly holds: 'all' | 'live' | 'deleted';
}

/** What the rows meet that an index holds. */
export const conditions: { readonly [holds in PlannedIndex['holds']]: string } = {
  all: '',
  live: ' where deleted_at is null',
  deleted: ' where deleted_at is not null',
};

/** A name that says what the index is: an index that changes gets another name. */
export function indexName({ table, columns, isUnique, holds }: PlannedIndex): string {
  const text = JSON.stringify([table, columns, isUnique, holds]);
  return `_index_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

/** The indexes without those that are the beginning of another. */
export function withoutRepeats(indexes: readonly PlannedIndex[]): PlannedIndex[] {
  const covers = (longer: PlannedIndex, shorter: PlannedIndex) =>
    longer.table === shorter.table &&
    longer.holds === shorter.holds &&
    longer.columns.length > shorter.columns.length &&
    shorter.columns.every((column, place) => longer.columns[place] === column);
  const different = [...new Map(indexes.map((index) => [indexName(index), index])).values()];
  return different.filter((index) => index.isUnique || !different.some((other) => covers(other, index)));
}
