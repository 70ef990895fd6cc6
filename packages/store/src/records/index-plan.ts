import { createHash } from 'node:crypto';
import type { Model } from '@stepwell/engine';
import { shapeOf, type TableShape } from './table-shape.ts';

/** An index that an app's use of its data asks for. */
export interface PlannedIndex {
  readonly table: string;
  readonly columns: readonly string[];
  readonly isUnique: boolean;
  /** Which records it holds; those in the recycle bin are seldom looked for. */
  readonly holds: 'all' | 'live' | 'deleted';
}

/** The indexes of an app: relations, stage, owner, what is due, unique keys, the bin. What is a beginning of another is left out. */
export function indexPlan(model: Model): readonly PlannedIndex[] {
  const shapes = [...model.tables.values()].filter(({ kind }) => kind !== 'companion').map(({ key }) => shapeOf(model, key));
  return withoutRepeats(shapes.flatMap((shape) => [...ofShape(shape), ...ofPairs(shape)]));
}

/** A name that says what the index is: an index that changes gets another name. */
export function indexName({ table, columns, isUnique, holds }: PlannedIndex): string {
  const text = JSON.stringify([table, columns, isUnique, holds]);
  return `_index_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

function ofShape(shape: TableShape): PlannedIndex[] {
  const table = shape.model.sqlName;
  const index = (columns: readonly string[], holds: PlannedIndex['holds'], isUnique = false): PlannedIndex[] =>
    columns.every((column) => shape.columns.some((one) => one.column === column)) ? [{ table, columns, isUnique, holds }] : [];
  if (shape.model.kind === 'lines')
    return [...relationsOf(shape).flatMap((column) => index([column], 'all')), parentIndex(table)];
  const { stageField } = shape.model;
  return [
    ...relationsOf(shape).flatMap((column) => index([column], 'all')),
    ...(stageField ? index([stageField], 'live') : []),
    ...index(['due_at'], 'live'),
    ...index(['deleted_at'], 'deleted'),
    ...shape.model.unique.flatMap((keys) => index(keys, 'live', true)),
  ];
}

const parentIndex = (table: string): PlannedIndex => ({
  table,
  columns: ['parent', '_position'],
  isUnique: false,
  holds: 'all',
});

/** Who wrote a record is shown, not looked for; an index would make every write dearer. */
const NOT_FOLLOWED: ReadonlySet<string> = new Set(['id', 'parent', 'created_by', 'updated_by']);

const relationsOf = (shape: TableShape): string[] =>
  shape.columns.flatMap(({ key, column }) =>
    !NOT_FOLLOWED.has(key) && shape.schema.fields.get(key)?.type.kind === 'ref' ? [column] : [],
  );

const ofPairs = (shape: TableShape): PlannedIndex[] =>
  shape.pairs.map(({ link }) => ({ table: link.table, columns: [link.to, link.from], isUnique: false, holds: 'all' }));

function withoutRepeats(indexes: readonly PlannedIndex[]): PlannedIndex[] {
  const covers = (longer: PlannedIndex, shorter: PlannedIndex) =>
    longer.table === shorter.table &&
    longer.holds === shorter.holds &&
    longer.columns.length > shorter.columns.length &&
    shorter.columns.every((column, place) => longer.columns[place] === column);
  const different = [...new Map(indexes.map((index) => [indexName(index), index])).values()];
  return different.filter((index) => index.isUnique || !different.some((other) => covers(other, index)));
}
