import exceljs from 'exceljs';
import { refuseSheet } from '../refusals.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** At most 15 digits, as spreadsheets keep them, and never an exponent where digits do. */
const digits = (value: number): string => String(Number(value.toPrecision(15)));

const percentOf = (value: number) => `${digits(value * 100)}%`;

/** Spreadsheets know no time zones: a date is the day, and the time of day if it has one, that the cell shows. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day, time] = date.toISOString().slice(0, 19).split('T') as [string, string];
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** What a cell shows, as text. */
export function cellText(value: unknown, format: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return format?.includes('%') ? percentOf(value) : digits(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return dateText(value);
  const parts = value as { result?: unknown; richText?: { text: string | null }[]; text?: unknown };
  if (parts.richText)
    return parts.richText
      .map(({ text }) => text ?? '')
      .join('')
      .trim();
  return cellText(parts.result ?? parts.text, format);
}

function rowOf(row: exceljs.Row): SheetRow {
  const cells: string[] = [];
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    cells[column - 1] = cellText(cell.value, cell.numFmt);
  });
  return { line: row.number, cells: Array.from(cells, (cell) => cell ?? '') };
}

/** Opens the first sheet of a workbook that has rows. Formulas count with the result that was saved. */
export function openXlsx(path: string): Sheet {
  const source = { format: 'xlsx' as const, sheet: '' };
  return {
    source,
    rows: rowsOf(path, (sheet) => {
      source.sheet = sheet;
    }),
  };
}

async function* rowsOf(path: string, named: (sheet: string) => void): AsyncGenerator<SheetRow> {
  const workbook = new exceljs.stream.xlsx.WorkbookReader(path, { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache' });
  try {
    for await (const sheet of workbook) {
      let any = false;
      for await (const row of sheet) {
        if (!any) named((sheet as unknown as { name?: string }).name ?? '');
        any = true;
        yield rowOf(row);
      }
      if (any) return;
    }
  } catch (cause) {
    throw Object.assign(refuseSheet('BROKEN_SHEET'), { cause });
  }
}
