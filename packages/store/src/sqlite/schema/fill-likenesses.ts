import { likenessKeys, type Model } from '@stepwell/engine';
import { comparedColumns, INSERT_LIKENESS, LIKENESS } from '../../records/likenesses.ts';
import { valuesOf } from '../../records/row-select.ts';
import { shapeOf, type TableShape } from '../../records/table-shape.ts';
import type { Connection } from '../connection.ts';
import { BATCH, breath } from './breath.ts';
import { quoted } from './wanted-tables.ts';

/** Raised when values come to have other keys: then those of records that are there are made anew with the next version of an app. */
const FORM = 1;

/**
 * Makes the keys of likeness anew where a version's guards ask for others than are kept, or what they are made of was put aside; a
 * table without guards keeps none. To be called within a transaction, when its tables are as they have to be.
 */
export async function fillLikenesses(connection: Connection, model: Model): Promise<void> {
  for (const { key, kind, sqlName } of model.tables.values()) {
    if (kind !== 'table') continue;
    const shape = shapeOf(model, key);
    const wanted = sourceOf(shape);
    if (keptSource(connection, sqlName) === wanted) continue;
    connection.prepare(`delete from ${LIKENESS} where "table" = ?`).run(sqlName);
    if (wanted !== null) await fillTable(connection, shape);
    connection.prepare(REMEMBER).run(sqlName, LIKENESS, wanted);
  }
}

/** Of what the keys are made, columns among it as words of their own: a column that is put aside takes that away. */
function sourceOf({ model: { likenesses } }: TableShape): string | null {
  if (likenesses.length === 0) return null;
  return [FORM, ...likenesses.flatMap(({ field, likeness, least }) => [field.column, likeness.name, least])].join(' ');
}

const keptSource = (connection: Connection, table: string): string | null =>
  (connection.prepare('select source from _column where "table" = ? and "column" = ?').pluck().get(table, LIKENESS) as
    | string
    | undefined) ?? null;

const REMEMBER = `insert into _column ("table", "column", source) values (?, ?, ?)
  on conflict do update set source = excluded.source`;

async function fillTable(connection: Connection, shape: TableShape): Promise<void> {
  const columns = [...shape.columns.filter(({ key }) => key === 'id'), ...comparedColumns(shape)];
  const names = columns.map(({ column }) => quoted(column)).join(', ');
  const table = quoted(shape.model.sqlName);
  const select = connection.prepare<[string, number]>(`select ${names} from ${table} where id > ? order by id limit ?`).raw();
  const insert = connection.prepare<unknown[]>(INSERT_LIKENESS);
  for (let last = '', full = true; full; ) {
    const rows = (select.all(last, BATCH) as unknown[][]).map((row) => valuesOf(columns, row));
    for (const values of rows)
      for (const key of likenessKeys(shape.model, values)) insert.run(shape.model.sqlName, key, values['id']);
    last = String(rows.at(-1)?.['id'] ?? '');
    full = rows.length === BATCH;
    if (full) await breath();
  }
}
