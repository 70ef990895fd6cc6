import { type SheetRow, yearFirst } from '@stepwell/connectors';
import { type FieldModel, labelWords, type TableModel, type WireValues } from '@stepwell/engine';
import type { Words } from '@stepwell/expression';
import { BadValue } from '@stepwell/fields';
import type { House } from '../house.ts';
import type { Working } from '../jobs/who-works.ts';
import { findByTitle, type Named } from './find-records.ts';
import type { PlannedColumn } from './plan-import.ts';
import { tableReferredTo } from './targets.ts';

/** A row of the file as a request to make a record, or why it cannot be one. */
export interface ReadRow {
  readonly row: SheetRow;
  readonly values: WireValues;
  readonly reasons: readonly Words[];
}

interface FieldColumn extends PlannedColumn {
  readonly index: number;
  readonly of: FieldModel;
  /** The table whose records the cells name. */
  readonly refersTo?: string;
}

const fieldColumns = ({ app }: Working, table: TableModel, columns: readonly PlannedColumn[]): FieldColumn[] =>
  columns.flatMap((column, index) => {
    const of = column.field === null ? undefined : table.fields.get(column.field);
    if (!of) return [];
    const refersTo = tableReferredTo(app.model, of);
    return [{ ...column, index, of, ...(refersTo && { refersTo }) }];
  });

const about = (field: FieldModel, { 'zh-CN': zh, en }: Words): Words => {
  const label = labelWords(field.label, field.key);
  return { 'zh-CN': `${label['zh-CN']}：${zh}`, en: `${label.en}: ${en}` };
};

/** Reads rows as values of a table's fields; records are looked up by their titles, for all rows at once. */
export async function readRows(
  house: House,
  working: Working,
  { table, columns, rows }: { table: TableModel; columns: readonly PlannedColumn[]; rows: readonly SheetRow[] },
): Promise<ReadRow[]> {
  const wanted = fieldColumns(working, table, columns);
  const named = new Map<string, Named>();
  for (const { refersTo, index } of wanted) {
    const other = refersTo === undefined ? undefined : working.app.model.tables.get(refersTo);
    if (!other) continue;
    const titles = rows.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '');
    const found = await findByTitle(house, working, other, titles);
    named.set(other.key, new Map([...(named.get(other.key) ?? []), ...found]));
  }
  return rows.map((row) => readRow(working, row, { wanted, named, width: columns.length }));
}

interface Reading {
  readonly wanted: readonly FieldColumn[];
  readonly named: ReadonlyMap<string, Named>;
  readonly width: number;
}

function readRow(working: Working, row: SheetRow, { wanted, named, width }: Reading): ReadRow {
  const values: Record<string, unknown> = {};
  const reasons: Words[] = wholeRow(row, width);
  for (const column of reasons.length > 0 ? [] : wanted) {
    const cell = row.cells[column.index] ?? '';
    if (cell === '') continue;
    try {
      values[column.of.key] = readCell(working, column, cell, named);
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      reasons.push(about(column.of, error.words));
    }
  }
  return { row, values, reasons };
}

/** What is wrong with a row before its cells are looked at. */
function wholeRow({ broken, cells }: SheetRow, width: number): Words[] {
  if (broken)
    return [
      { 'zh-CN': '引号没有成对，无法分列。请补上或删除引号。', en: 'A quote is opened and never closed. Close or remove it.' },
    ];
  if (cells.slice(width).some((cell) => cell !== ''))
    return [
      {
        'zh-CN': `这一行有 ${cells.length} 列，比表头多。请检查是否多了分隔符。`,
        en: `This row has ${cells.length} columns, more than the header. Look for a stray delimiter.`,
      },
    ];
  return [];
}

function readCell({ app, actor }: Working, column: FieldColumn, cell: string, named: Reading['named']): unknown {
  const { of, refersTo, dateOrder } = column;
  if (refersTo !== undefined) return oneNamed(named.get(refersTo)?.get(cell) ?? [], cell);
  const context = { ...app.model.context, locale: actor.locale };
  const inner = of.type.parse?.(dateOrder ? yearFirst(cell, dateOrder) : cell, of.options, context) ?? null;
  return inner === null ? null : of.type.write(inner, of.options, context);
}

function oneNamed(ids: readonly string[], cell: string): string {
  if (ids.length === 1) return ids[0] as string;
  if (ids.length === 0) throw new BadValue('NOT_FOUND', { 'zh-CN': `找不到“${cell}”。`, en: `There is no “${cell}”.` });
  throw new BadValue('AMBIGUOUS', {
    'zh-CN': `有 ${ids.length} 条都叫“${cell}”，无法确定是哪一条。`,
    en: `${ids.length} records are called “${cell}”, so it is not clear which is meant.`,
  });
}
