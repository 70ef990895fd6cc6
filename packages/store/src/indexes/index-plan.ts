import type { Model } from '@stepwell/engine';
import { shapeOf, type TableShape } from '../records/table-shape.ts';
import { matchIndexes } from './match-indexes.ts';
import { type PlannedIndex, withoutRepeats } from './planned-index.ts';
import { queryIndexes } from './query-indexes.ts';

/** The indexes of an app: relations, stage, what is due, unique keys, the bin, and what its pages and matched relations look for. */
export function indexPlan(model: Model): readonly PlannedIndex[] {
  const shapes = [...model.tables.values()].filter(({ kind }) => kind !== 'companion').map(({ key }) => shapeOf(model, key));
  const own = shapes.flatMap((shape) => [...ofShape(shape), ...ofPairs(shape)]);
  return withoutRepeats([...own, ...matchIndexes(model), ...queryIndexes(model)]);
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
    ...(stageField ? index(columnsOf(shape, [stageField]), 'live') : []),
    ...index(['due_at'], 'live'),
    ...index(['deleted_at'], 'deleted'),
    ...shape.model.unique.flatMap((keys) => index(columnsOf(shape, keys), 'live', true)),
  ];
}

const columnsOf = ({ byKey }: TableShape, keys: readonly string[]): readonly string[] =>
  keys.map((key) => byKey.get(key)?.column ?? key);

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
