import type { Model, Reading, ReadRows } from '@stepwell/engine';
import { formulaToSql, madeOnce, type RowsBy } from '@stepwell/expression';
import { sql } from 'kysely';
import { allOf, type Compiled, column, name, place, type Sql, type SqlDialect } from '../sql/dialect.ts';
import { bindSlots, Slot } from '../sql/slot.ts';
import type { Loading } from './loading.ts';
import { matchedRelation } from './matched.ts';
import { deletedConditions, fixedConditions } from './row-select.ts';
import { shapeOf, type TableShape } from './table-shape.ts';

type Path = Pick<Reading, 'table' | 'path'>;

/** Readings live as long as the published version. */
const kept = new WeakMap<Path, Map<string, Compiled>>();

/** The records that a reading is about when these rows change: its path walked backwards in one statement. */
export async function readersOf(loading: Loading, reading: Path, rows: ReadRows): Promise<readonly string[]> {
  const [start, slots] = startOf(rows, loading.dialect);
  const plans = madeOnce(kept, reading, () => new Map<string, Compiled>());
  const plan = madeOnce(plans, `${loading.dialect.name} ${start}`, () => makePlan(loading, reading, start));
  const found = await loading.executor.all(plan.sql, bindSlots(plan.parameters, slots, loading));
  return found.map(([id]) => id as string);
}

type Start = 'all' | 'ids' | 'record';

function startOf(rows: ReadRows, { listParameter }: SqlDialect): [Start, { readonly [slot: string]: unknown }] {
  if (rows === 'all') return ['all', {}];
  return 'ids' in rows ? ['ids', { ids: listParameter(rows.ids) }] : ['record', { record: rows.record }];
}

/** The database goes through the tables of a `cross join` in the order in which they stand here: from the rows to their readers. */
function makePlan({ model, dialect }: Loading, { table, path }: Path, start: Start): Compiled {
  const shapes = [shapeOf(model, table)];
  for (const relation of path) shapes.push(shapeOf(model, targetOf(shapes.at(-1) as TableShape, relation)));
  const last = shapes.length - 1;
  const end = shapes[last] as TableShape;
  const hops = path.map((relation, at) => hopOf({ model, dialect }, { shapes, relation, at })).reverse();
  const from = sql.join([tableAs(end, last), ...hops.flatMap((hop) => hop.from)], sql` cross join `);
  const conditions = [
    ...beginning(end, last, { start, dialect }),
    ...hops.map((hop) => hop.condition),
    ...fixedConditions(shapes[0] as TableShape, aliasOf(0)),
    ...deletedConditions(shapes[0] as TableShape, 'without', aliasOf(0)),
  ];
  return dialect.compile(sql`select distinct ${column(aliasOf(0), 'id')} from ${from} where ${allOf(conditions)} order by 1`);
}

function beginning(shape: TableShape, at: number, { start, dialect }: { start: Start; dialect: SqlDialect }): Sql[] {
  const fixed = at === 0 ? [] : fixedConditions(shape, aliasOf(at));
  if (start === 'all') return fixed;
  if (start === 'ids') return [...fixed, dialect.isIn(column(aliasOf(at), 'id'), place(new Slot('ids')))];
  const parent = shape.byKey.get('parent')?.column ?? 'parent';
  return [...fixed, sql`${column(aliasOf(at), parent)} = ${place(new Slot('record'))}`];
}

const aliasOf = (at: number): string => `t${at}`;
const tableAs = (shape: TableShape, at: number): Sql => sql`${name(shape.schema.sqlName)} as ${name(aliasOf(at))}`;

function targetOf(shape: TableShape, relation: string): string {
  const type = shape.schema.fields.get(relation)?.type;
  if (type?.kind !== 'ref' && type?.kind !== 'rows') throw new Error(`${shape.schema.key}.${relation} leads nowhere`);
  return type.table;
}

interface Hop {
  readonly from: readonly Sql[];
  readonly condition: Sql;
}

interface Place {
  readonly shapes: readonly TableShape[];
  readonly relation: string;
  /** The place in the path of the table that has the relation. */
  readonly at: number;
}

/** One relation backwards: from its rows to the records that have it. */
function hopOf(by: { readonly model: Model; readonly dialect: SqlDialect }, { shapes, relation, at }: Place): Hop {
  const owner = shapes[at] as TableShape;
  const [one, other] = [aliasOf(at), aliasOf(at + 1)];
  const matched = matchedRelation(by.model, owner, relation);
  if (matched) {
    const scopes = { record: { alias: one } };
    const where = { dialect: by.dialect.name, sql, schema: by.model.schema, alias: other, scopes, mode: 'filter' } as const;
    return { from: [tableAs(owner, at)], condition: formulaToSql(matched.formula, where) };
  }
  const rows = owner.schema.fields.get(relation)?.rows as Exclude<RowsBy, { readonly match: unknown }> | undefined;
  const ownId = column(one, 'id');
  if (!rows) {
    const link = column(one, owner.byKey.get(relation)?.column ?? relation);
    return { from: [tableAs(owner, at)], condition: sql`${link} = ${column(other, 'id')}` };
  }
  if ('key' in rows) return { from: [tableAs(owner, at)], condition: sql`${ownId} = ${column(other, rows.key)}` };
  const pair = `p${at}`;
  const pairs = sql`${name(rows.link.table)} as ${name(pair)}`;
  const joined = sql`${column(pair, rows.link.to)} = ${column(other, 'id')} and ${ownId} = ${column(pair, rows.link.from)}`;
  return { from: [pairs, tableAs(owner, at)], condition: joined };
}
