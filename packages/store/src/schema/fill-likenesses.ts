import { likenessKeys, type Model } from '@stepwell/engine';
import { sql } from 'kysely';
import { comparedColumns, INSERT_LIKENESS, LIKENESS } from '../records/likenesses.ts';
import { columnAsRead, valuesOf } from '../records/row-select.ts';
import { shapeOf, type TableShape } from '../records/table-shape.ts';
import { listOf, name, place, type SqlDialect } from '../sql/dialect.ts';
import type { Executor } from '../sql/executor.ts';

/** Raised when values come to have other keys: then those of records that are there are made anew with the next version of an app. */
const FORM = 1;

/** What making rows anew may use. */
export interface Filling {
  readonly executor: Executor;
  readonly dialect: SqlDialect;
  /** So many records at a time, and then others have their turn. */
  readonly batch: number;
  readonly breath: () => Promise<void>;
}

/**
 * Makes the keys of likeness anew where a version's guards ask for others than are kept, or what they are made of was put aside; a
 * table without guards keeps none. To be called within a transaction, when its tables are as they have to be.
 */
export async function fillLikenesses(filling: Filling, model: Model): Promise<void> {
  const { executor } = filling;
  for (const { key, kind, sqlName } of model.tables.values()) {
    if (kind !== 'table') continue;
    const shape = shapeOf(model, key);
    const wanted = sourceOf(shape);
    const [[kept = null] = []] = await executor.all(KEPT, [sqlName, LIKENESS]);
    if (kept === wanted) continue;
    await executor.run(`delete from ${LIKENESS} where "table" = ?`, [sqlName]);
    if (wanted !== null) await fillTable(filling, shape);
    await executor.run(REMEMBER, [sqlName, LIKENESS, wanted]);
  }
}

/** Of what the keys are made, columns among it as words of their own: a column that is put aside takes that away. */
function sourceOf({ model: { likenesses } }: TableShape): string | null {
  if (likenesses.length === 0) return null;
  return [FORM, ...likenesses.flatMap(({ field, likeness, least }) => [field.column, likeness.name, least])].join(' ');
}

const KEPT = 'select source from _column where "table" = ? and "column" = ?';
const REMEMBER = `insert into _column ("table", "column", source) values (?, ?, ?)
  on conflict ("table", "column") do update set source = excluded.source`;

async function fillTable({ executor, dialect, batch, breath }: Filling, shape: TableShape): Promise<void> {
  const columns = [...shape.columns.filter(({ key }) => key === 'id'), ...comparedColumns(shape)];
  const shown = listOf(columns.map((one) => columnAsRead(dialect, one, name(one.column))));
  const table = name(shape.model.sqlName);
  const select = dialect.compile(sql`select ${shown} from ${table} where id > ${place()} order by id limit ${sql.lit(batch)}`);
  for (let last = '', full = true; full; ) {
    const rows = (await executor.all(select.sql, [last])).map((row) => valuesOf(columns, row));
    for (const values of rows)
      for (const key of likenessKeys(shape.model, values))
        await executor.run(INSERT_LIKENESS, [shape.model.sqlName, key, values['id']]);
    last = String(rows.at(-1)?.['id'] ?? '');
    full = rows.length === batch;
    if (full) await breath();
  }
}
