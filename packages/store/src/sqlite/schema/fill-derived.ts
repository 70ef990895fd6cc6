import type { Model } from '@stepwell/engine';
import { type DerivedColumn, derivedColumns } from '../../records/derived-columns.ts';
import { valuesOf } from '../../records/row-select.ts';
import { sortedTexts } from '../../records/sorted-texts.ts';
import { shapeOf, type TableShape } from '../../records/table-shape.ts';
import type { Connection } from '../connection.ts';
import { BATCH, breath } from './breath.ts';
import { quoted } from './declaring.ts';

/** Fills derived columns of the records that are there already: `toFill` names them by SQL table. */
export async function fillDerived(
  connection: Connection,
  model: Model,
  toFill: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  for (const { key, sqlName } of model.tables.values()) {
    const columns = toFill.get(sqlName);
    if (!columns || columns.size === 0) continue;
    const shape = shapeOf(model, key);
    const derived = derivedColumns(shape, sortedTexts(model, key)).filter(({ column }) => columns.has(column));
    if (derived.length > 0) await fillTable(connection, shape, derived);
  }
}

async function fillTable(connection: Connection, shape: TableShape, derived: readonly DerivedColumn[]): Promise<void> {
  const needed = new Set(['id', ...derived.flatMap(({ from }) => from)]);
  const columns = shape.columns.filter(({ key }) => needed.has(key));
  const table = quoted(shape.model.sqlName);
  const select = connection
    .prepare<[string, number]>(
      `select ${columns.map(({ column }) => quoted(column)).join(', ')} from ${table} where id > ? order by id limit ?`,
    )
    .raw();
  const sets = derived.map(({ column }) => `${quoted(column)} = ?`).join(', ');
  const update = connection.prepare<unknown[]>(`update ${table} set ${sets} where id = ?`);
  for (let last = '', full = true; full; ) {
    const rows = (select.all(last, BATCH) as unknown[][]).map((row) => valuesOf(columns, row));
    for (const values of rows) update.run(...derived.map(({ of }) => of(values)), values['id']);
    last = String(rows.at(-1)?.['id'] ?? '');
    full = rows.length === BATCH;
    if (full) await breath();
  }
}
