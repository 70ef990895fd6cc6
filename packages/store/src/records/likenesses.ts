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
export async function writeLikenesses({ executor }: Writing, table: TableModel, { id, before, after }: Change): Promise<void> {
  const former = new Set(before && likenessKeys(table, before));
  const present = new Set(after && likenessKeys(table, after));
  for (const key of former) if (!present.has(key)) await executor.run(REMOVE, [table.sqlName, key, id]);
  for (const key of present) if (!former.has(key)) await executor.run(INSERT_LIKENESS, [table.sqlName, key, id]);
}

/** What a record holds now in the fields that are compared. */
export async function comparedValues({ executor }: Writing, statements: TableStatements, id: string): Promise<Values> {
  const compared = comparedColumns(statements.shape);
  const [row] = await executor.all(statements.select(compared.map(({ column: own }) => own)), [id]);
  return Object.fromEntries(compared.map(({ key, form }, place) => [key, form.decode(row?.[place] ?? null)]));
}

/** The columns of the fields that are compared, each once. */
export const comparedColumns = ({ model, columns }: TableShape): readonly ColumnShape[] =>
  columns.filter(({ key }) => model.likenesses.some(({ field }) => field.key === key));
