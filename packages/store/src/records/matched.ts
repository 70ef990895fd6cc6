import { type Model, refuse } from '@stepwell/engine';
import {
  checkFormula,
  type Depends,
  type Formula,
  formulaToSql,
  type Logic,
  madeOnce,
  matchScope,
  type Row,
} from '@stepwell/expression';
import { sql } from 'kysely';
import { allOf, type Compiled, type SqlDialect } from '../sql/dialect.ts';
import { bindSlots } from '../sql/slot.ts';
import type { GrowingRow } from './fetch.ts';
import type { Loading } from './loading.ts';
import { ALIAS, deletedConditions, fixedConditions, selectFrom, standingOrderOf, underLiving, valuesOf } from './row-select.ts';
import { shapeOf, type TableShape } from './table-shape.ts';

/** A relation whose rows are those for which a formula about them and the record is true. */
export interface Matched {
  readonly target: TableShape;
  readonly formula: Formula;
  /** What of the record the formula reads. */
  readonly needs: Depends;
}

const NOTHING: Depends = { fields: [], one: {}, many: {}, parameters: [] };
const known = new WeakMap<TableShape, Map<string, Matched>>();

/** The matched relation of that name, understood once per published version; undefined when it is of another kind. */
export function matchedRelation(model: Model, shape: TableShape, relation: string): Matched | undefined {
  const field = shape.schema.fields.get(relation);
  if (field?.type.kind !== 'rows' || !field.rows || !('match' in field.rows)) return undefined;
  const { match } = field.rows;
  const { table } = field.type;
  return madeOnce(
    madeOnce(known, shape, () => new Map<string, Matched>()),
    relation,
    () => understand(model, shape, { table, match }),
  );
}

function understand(
  model: Model,
  shape: TableShape,
  { table, match }: { readonly table: string; readonly match: unknown },
): Matched {
  const scope = matchScope({ owner: shape.schema.key, table });
  const { formula, problems } = checkFormula(match as string | Logic, { schema: model.schema, scope });
  if (!formula) throw new Error(`A matched relation of ${shape.schema.key} is wrong: ${problems[0]?.message.en}`);
  return { target: shapeOf(model, table), formula, needs: formula.depends.scopes?.['record'] ?? NOTHING };
}

const MOST = 20_000;
const statements = new WeakMap<Matched, Map<string, Compiled>>();

/** The whole rows that a record matches, in their table's order. */
export async function matchedRows(loading: Loading, matched: Matched, record: Row): Promise<GrowingRow[]> {
  const { executor, dialect } = loading;
  const { sql: text, parameters } = statementOf(loading.model, matched, dialect);
  const environment = { ...loading.environment, scopes: { ...loading.environment.scopes, record } };
  const found = await executor.all(text, bindSlots(parameters, {}, { environment, dialect }));
  if (found.length > MOST) throw refuse('TOO_MUCH_WORK');
  return found.map((row) => ({ values: valuesOf(matched.target.columns, row) }));
}

function statementOf(model: Model, matched: Matched, dialect: SqlDialect): Compiled {
  const ofMatched = madeOnce(statements, matched, () => new Map<string, Compiled>());
  return madeOnce(ofMatched, dialect.name, () => makeStatement(model, matched, dialect));
}

function makeStatement(model: Model, { target, formula }: Matched, dialect: SqlDialect): Compiled {
  const condition = formulaToSql(formula, {
    dialect: dialect.name,
    sql,
    schema: model.schema,
    alias: ALIAS,
    scopes: { record: { constant: true } },
    mode: 'filter',
  });
  const conditions = allOf([...fixedConditions(target), ...deletedConditions(target), ...underLiving(model, target), condition]);
  return dialect.compile(
    sql`${selectFrom(target, target.columns, { dialect })} where ${conditions} order by ${standingOrderOf(target)} limit ${sql.lit(MOST + 1)}`,
  );
}
