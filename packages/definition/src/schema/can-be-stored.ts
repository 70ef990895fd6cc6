import {
  checkFormula,
  type Depends,
  type Expression,
  type FieldSchema,
  type Formula,
  type Logic,
  type Schema,
} from '@stepwell/expression';
import type { FullTable } from '../tables/full-table.ts';

/**
 * Whether a formula's value follows from data alone, in rows that can be found when they change. One that reads the clock is
 * computed at read; so is one over a matched relation that only compares (nothing says whose records a changed row concerns).
 */
export function canBeStored(formula: Formula, table: FullTable, schema: Schema): boolean {
  if (table.kind === 'companion' || formula.clock !== null) return false;
  return !followsUnindexed(formula.depends, table.key, schema);
}

function followsUnindexed(depends: Depends, table: string, schema: Schema): boolean {
  const fields = schema.tables.get(table)?.fields;
  const below = ([relation, inner]: readonly [string, Depends]) => {
    const field = fields?.get(relation);
    if (!field) return false;
    const { type } = field;
    const target = type.kind === 'ref' || type.kind === 'rows' ? type.table : undefined;
    return isUnindexed(field, table, schema) || (target !== undefined && followsUnindexed(inner, target, schema));
  };
  return [...Object.entries(depends.one), ...Object.entries(depends.many)].some(below);
}

function isUnindexed(field: FieldSchema, owner: string, schema: Schema): boolean {
  if (field.type.kind !== 'rows' || !field.rows || !('match' in field.rows)) return false;
  const scope = { table: field.type.table, scopes: { record: { kind: 'row', table: owner } } } as const;
  const { formula } = checkFormula(field.rows.match as Logic, { schema, scope });
  return !formula || formula.clock !== null || !conjuncts(formula.expression).some(isKey);
}

const conjuncts = (expression: Expression): readonly Expression[] =>
  expression.kind === 'and' ? expression.operands.flatMap(conjuncts) : [expression];

/** A stored column of the row that equals something of the record, or an instant that lies in a period of the record. */
function isKey(expression: Expression): boolean {
  if (expression.kind === 'compare') return expression.operator === '==' && pairs(expression.left, expression.right);
  return expression.kind === 'call' && expression.operator.name === 'in' && pairs(expression.args[0], expression.args[1]);
}

const pairs = (left: Expression | undefined, right: Expression | undefined): boolean =>
  (isColumn(left) && isOfRecord(right)) || (isColumn(right) && isOfRecord(left));

const isColumn = (expression: Expression | undefined): boolean =>
  expression?.kind === 'field' && expression.scope === undefined && !expression.up && expression.path.length === 0;

const isOfRecord = (expression: Expression | undefined): boolean =>
  expression?.kind === 'scope' ? expression.name === 'record' : expression?.kind === 'field' && expression.scope === 'record';
