import {
  checkFormula,
  type Depends,
  type FieldSchema,
  type Formula,
  type Logic,
  type Schema,
  type TableSchema,
} from '@stepwell/expression';
import type { FullTable } from '../tables/full-table.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * Whether a formula's value follows from data alone, in rows that can be found when they change. One that reads the clock is
 * computed at read; so is one over a matched relation that only compares (nothing says whose records a changed row concerns).
 */
export function canBeStored(formula: Formula, table: FullTable, place: Place): boolean {
  if (table.kind === 'companion' || formula.clock !== null) return false;
  return !followsUnindexed(formula.depends, table.key, place);
}

interface Place {
  readonly schema: Schema;
  readonly vocabulary: Vocabulary;
}

function followsUnindexed(depends: Depends, table: string, place: Place): boolean {
  const fields = place.schema.tables.get(table)?.fields;
  const below = ([relation, inner]: readonly [string, Depends]) => {
    const field = fields?.get(relation);
    if (!field) return false;
    const { type } = field;
    const target = type.kind === 'ref' || type.kind === 'rows' ? type.table : undefined;
    return isUnindexed(field, table, place) || (target !== undefined && followsUnindexed(inner, target, place));
  };
  return [...Object.entries(depends.one), ...Object.entries(depends.many)].some(below);
}

function isUnindexed(field: FieldSchema, owner: string, { schema, vocabulary }: Place): boolean {
  if (field.type.kind !== 'rows' || !field.rows || !('match' in field.rows)) return false;
  const { table } = field.type;
  const scope = { table, scopes: { record: { kind: 'row', table: owner } } } as const;
  const { formula } = checkFormula(field.rows.match as Logic, { schema, scope, operators: vocabulary.operators });
  const rows = schema.tables.get(table);
  const record = schema.tables.get(owner);
  return !formula || formula.clock !== null || !conjuncts(formula.logic).some((one) => isKey(one, rows, record));
}

const argsOf = (logic: Logic, operator: string): readonly Logic[] | undefined => {
  const args = typeof logic === 'object' && logic !== null && !Array.isArray(logic) ? Object.entries(logic)[0] : undefined;
  return args?.[0] === operator && Array.isArray(args[1]) ? args[1] : undefined;
};

const conjuncts = (logic: Logic): readonly Logic[] => argsOf(logic, 'and')?.flatMap(conjuncts) ?? [logic];

/** A stored column of the row that equals something of the record, or an instant of the row in a period of the record. */
function isKey(logic: Logic, rows: TableSchema | undefined, record: TableSchema | undefined): boolean {
  const [left, right] = (argsOf(logic, '==') ?? []).map(nameIn);
  if ((isColumn(left, rows) && isOfRecord(right)) || (isColumn(right, rows) && isOfRecord(left))) return true;
  const [instant, span] = (argsOf(logic, 'in') ?? []).map(nameIn);
  const period = isOfRecord(span) ? record?.fields.get(span.slice('record.'.length)) : undefined;
  return isColumn(instant, rows) && period?.type.kind === 'period';
}

const nameIn = (logic: Logic): string | undefined => {
  const name = typeof logic === 'object' && logic !== null && 'var' in logic ? logic.var : undefined;
  return typeof name === 'string' ? name : undefined;
};

const isOfRecord = (name: string | undefined): name is string => name === 'record' || name?.startsWith('record.') === true;

function isColumn(name: string | undefined, rows: TableSchema | undefined): boolean {
  const field = name === undefined ? undefined : rows?.fields.get(name);
  return field !== undefined && field.type.kind !== 'rows' && field.formula === undefined;
}
