import type { Model } from '@stepwell/engine';
import { matchedRelation } from '../records/matched.ts';
import { shapeOf, type TableShape } from '../records/table-shape.ts';
import { conjuncts, equalFields, ownField } from './conjuncts.ts';
import type { PlannedIndex } from './planned-index.ts';

/** The indexes by which matched relations are followed both ways: the fields that are held equal, on either side. */
export const matchIndexes = (model: Model): PlannedIndex[] =>
  [...model.tables.values()]
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ key, fields }) => [...fields.keys()].flatMap((field) => ofRelation(model, shapeOf(model, key), field)));

function ofRelation(model: Model, shape: TableShape, relation: string): PlannedIndex[] {
  const matched = matchedRelation(model, shape, relation);
  if (!matched || matched.target.model.kind === 'companion') return [];
  const own = conjuncts(matched.formula.expression).flatMap(recordFields);
  return [...index(matched.target, equalFields(matched.formula)), ...index(shape, [...new Set(own)])];
}

/** The fields of the record that a condition holds equal to a field of the rows. */
function recordFields(condition: ReturnType<typeof conjuncts>[number]): string[] {
  if (condition.kind !== 'compare' || condition.operator !== '==') return [];
  const sides = [condition.left, condition.right];
  if (!sides.some((side) => ownField(side).length > 0)) return [];
  return sides.flatMap((side) =>
    side.kind === 'field' && side.scope === 'record' && side.path.length === 0 ? [side.field] : [],
  );
}

function index(shape: TableShape, keys: readonly string[]): PlannedIndex[] {
  const columns = keys.map((key) => shape.byKey.get(key)?.column);
  if (columns.length === 0 || columns.includes(undefined) || columns.includes('id')) return [];
  return [
    {
      table: shape.model.sqlName,
      columns: columns as string[],
      isUnique: false,
      holds: shape.schema.deletedColumn ? 'live' : 'all',
    },
  ];
}
