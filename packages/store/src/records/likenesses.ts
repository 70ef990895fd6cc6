import { likenessKeys, type TableModel } from '@stepwell/engine';
import type { Values } from '@stepwell/expression';
import { sql } from 'kysely';
import { column, name, place, type Sql } from '../sql/dialect.ts';
import { Slot } from '../sql/slot.ts';
import { ALIAS } from './row-select.ts';
import type { ColumnShape, TableShape } from './table-shape.ts';
import type { TableStatements } from './table-statements.ts';
import type { Writing } from './writing.ts';

/** Where the keys stand by which records are found that are like another: one row each. */
export const LIKENESS = '_likeness';

/** Of each key so many records are looked at, the oldest: a key that more have says little. */
const MOST_OF_A_KEY = 40;

/** Only rows that are found by one of `count` keys, which stand in the slots of `alikeSlots`. */
export function alikeConditions({ model }: TableShape, count: number): Sql[] {
  if (count === 0) return [];
  const found = Array.from({ length: count }, (_, index) => {
    const key = place(new Slot(slotOf(index)));
    return sql`select record from (select record from ${name(LIKENESS)} where ${name('table')} = ${sql.lit(model.sqlName)}
      and ${name('key')} = ${key} order by record limit ${sql.lit(MOST_OF_A_KEY)}) as ${name(slotOf(index))}`;
  });
  return [sql`${column(ALIAS, 'id')} in (${sql.join(found, sql` union all `)})`];
}

export const alikeSlots = (keys: readonly string[] = []): { readonly [slot: string]: string } =>
  Object.fromEntries(keys.map((key, index) => [slotOf(index), key]));

const slotOf = (index: number): string => `alike${index}`;

export const INSERT_LIKENESS = `insert into ${LIKENESS} ("table", "key", record) values (?, ?, ?) on conflict do nothing`;
const REMOVE = `delete from ${LIKENESS} where "table" = ? and "key" = ? and record = ?`;

/** What a record held and holds in its compared fields: `before` of a new one is nothing, `after` of one that goes. */
interface Change {
  readonly id: string;
  readonly before?: Values;
  readonly after?: Values;
}

/** Keeps the keys of a record as its values change. */
export function writeLikenesses(writing: Writing, table: TableModel, { id, before, after }: Change): Promise<void> {
  const former = before ? likenessKeys(table, before) : [];
  const present = after ? likenessKeys(table, after) : [];
  return replaceKeys(writing, { table: table.sqlName, id, former, present });
}

/** The keys by which a record is found as it stands. */
export const keptKeys = async (writing: Writing, statements: TableStatements, id: string): Promise<readonly string[]> =>
  likenessKeys(statements.shape.model, await comparedValues(writing, statements, id));

interface Keys {
  readonly table: string;
  readonly id: string;
  readonly former: readonly string[];
  readonly present: readonly string[];
}

/** Puts the present keys of a record in the place of those it had. */
export async function replaceKeys({ executor }: Writing, { table, id, former, present }: Keys): Promise<void> {
  const [was, is] = [new Set(former), new Set(present)];
  for (const key of was) if (!is.has(key)) await executor.run(REMOVE, [table, key, id]);
  for (const key of is) if (!was.has(key)) await executor.run(INSERT_LIKENESS, [table, key, id]);
}

/** What a record holds now in the fields that are compared. */
export async function comparedValues({ executor }: Writing, statements: TableStatements, id: string): Promise<Values> {
  const compared = comparedColumns(statements.shape);
  if (compared.length === 0) return {};
  const [row] = await executor.all(statements.select(compared.map(({ column: own }) => own)), [id]);
  return Object.fromEntries(compared.map(({ key, form }, place) => [key, form.decode(row?.[place] ?? null)]));
}

/** The columns of the fields that are compared, each once. */
export const comparedColumns = ({ model, columns }: TableShape): readonly ColumnShape[] =>
  columns.filter(({ key }) => model.likenesses.some(({ field }) => field.key === key));
