import type { Model } from '@stepwell/engine';
import { sql } from 'kysely';
import { type DerivedColumn, derivedColumns } from '../../records/derived-columns.ts';
import { columnAsRead, valuesOf } from '../../records/row-select.ts';
import { sortedTexts } from '../../records/sorted-texts.ts';
import { shapeOf, type TableShape } from '../../records/table-shape.ts';
import { listOf, name, place } from '../../sql/dialect.ts';
import { type Client, changed, rowsOf } from '../connection.ts';
import { postgres } from '../dialect.ts';
import { quoted } from '../identifiers.ts';

const BATCH = 1000;

/** Fills derived columns of the records that are there already: `toFill` names them by SQL table. */
export async function fillDerived(client: Client, model: Model, toFill: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
  for (const { key, sqlName } of model.tables.values()) {
    const columns = toFill.get(sqlName);
    if (!columns || columns.size === 0) continue;
    const shape = shapeOf(model, key);
    const derived = derivedColumns(shape, sortedTexts(model, key)).filter(({ column }) => columns.has(column));
    if (derived.length > 0) await fillTable(client, shape, derived);
  }
}

async function fillTable(client: Client, shape: TableShape, derived: readonly DerivedColumn[]): Promise<void> {
  const needed = new Set(['id', ...derived.flatMap(({ from }) => from)]);
  const columns = shape.columns.filter(({ key }) => needed.has(key));
  const shown = columns.map((one) => columnAsRead(postgres, one, name(one.column)));
  const select = postgres.compile(
    sql`select ${listOf(shown)} from ${name(shape.model.sqlName)} where id > ${place()} order by id limit ${sql.lit(BATCH)}`,
  );
  for (let last = '', full = true; full; ) {
    const rows = (await rowsOf(client, select.sql, [last])).map((row) => valuesOf(columns, row));
    await writeDerived(client, { table: shape.model.sqlName, derived, rows });
    last = String(rows.at(-1)?.['id'] ?? '');
    full = rows.length === BATCH;
  }
}

interface Filled {
  readonly table: string;
  readonly derived: readonly DerivedColumn[];
  readonly rows: readonly ReturnType<typeof valuesOf>[];
}

/** A batch in one statement. */
async function writeDerived(client: Client, { table, derived, rows }: Filled): Promise<void> {
  const sets = derived.map(({ column }, index) => `${quoted(column)} = fresh.texts ->> ${index}`).join(', ');
  const fresh = rows.map((values) => ({ id: values['id'], texts: derived.map(({ of }) => of(values)) }));
  const update = `update ${quoted(table)} as t set ${sets} from jsonb_to_recordset(?::jsonb) as fresh(id text, texts jsonb) where t.id = fresh.id`;
  await changed(client, update, [JSON.stringify(fresh)]);
}
