import type { SheetRow } from './sheet.ts';

/** A quoted cell may run over this many lines; more means that its quote was never closed. */
const LONGEST_CELL = 100;

interface Parsed {
  readonly cells: string[];
  /** The text ended inside quotes. */
  readonly open: boolean;
  /** A closing quote was followed by more text. */
  readonly sloppy: boolean;
}

/** Splits one record. Quotes count only where a cell begins with one; `""` inside is a quote. */
export function splitRecord(text: string, delimiter: string): Parsed {
  const cells: string[] = [];
  let [at, sloppy] = [0, false];
  while (true) {
    const quoted = text[at] === '"' ? readQuoted(text, at, delimiter) : undefined;
    if (quoted?.open) return { cells: [...cells, quoted.cell], open: true, sloppy };
    sloppy ||= quoted?.sloppy ?? false;
    const end = quoted?.end ?? indexOrEnd(text, delimiter, at);
    cells.push(quoted?.cell ?? text.slice(at, end));
    if (end >= text.length) return { cells, open: false, sloppy };
    at = end + delimiter.length;
  }
}

const indexOrEnd = (text: string, what: string, from: number) => {
  const found = text.indexOf(what, from);
  return found < 0 ? text.length : found;
};

/** A cell that begins with a quote at `from`. A quote that is followed by neither the delimiter nor the end stands for itself. */
function readQuoted(
  text: string,
  from: number,
  delimiter: string,
): { cell: string; end: number; open: boolean; sloppy: boolean } {
  let [cell, at, sloppy] = ['', from + 1, false];
  while (true) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { cell: cell + text.slice(at), end: text.length, open: true, sloppy };
    cell += text.slice(at, quote);
    const next = quote + 1;
    if (text[next] === '"') {
      cell += '"';
      at = next + 1;
    } else if (next === text.length || text.startsWith(delimiter, next)) {
      return { cell, end: next, open: false, sloppy };
    } else {
      sloppy = true;
      cell += '"';
      at = next;
    }
  }
}

/**
 * Joins lines to records and splits these. A row whose quote is never closed is marked as broken and costs no other row:
 * the lines after it are read as if it were not there.
 */
export async function* readRecords(lines: AsyncIterable<string>, delimiter: string): AsyncGenerator<SheetRow> {
  let pending: string[] = [];
  let line = 0;
  for await (const text of lines) {
    pending.push(text);
    const { rows, rest } = takeRecords(pending, delimiter, line, false);
    line += pending.length - rest.length;
    pending = rest;
    yield* rows;
  }
  yield* takeRecords(pending, delimiter, line, true).rows;
}

/** The complete records at the head of `lines`, and the lines of one that is still open. `line` counts the lines before. */
function takeRecords(lines: string[], delimiter: string, line: number, last: boolean): { rows: SheetRow[]; rest: string[] } {
  const rows: SheetRow[] = [];
  let first = 0;
  while (first < lines.length) {
    const record = joinRecord(lines, first, delimiter);
    if (record.open && !last && lines.length - first < LONGEST_CELL) break;
    if (record.open || (record.sloppy && record.count > 1)) {
      rows.push({ line: line + first + 1, cells: (lines[first] as string).split(delimiter), broken: true });
      first += 1;
    } else {
      rows.push({ line: line + first + 1, cells: record.cells });
      first += record.count;
    }
  }
  return { rows, rest: lines.slice(first) };
}

function joinRecord(lines: string[], first: number, delimiter: string): Parsed & { count: number } {
  let text = '';
  let parsed: Parsed = { cells: [], open: true, sloppy: false };
  for (let count = 1; first + count <= lines.length; count++) {
    text += `${count > 1 ? '\n' : ''}${lines[first + count - 1]}`;
    parsed = splitRecord(text, delimiter);
    if (!parsed.open) return { ...parsed, count };
  }
  return { ...parsed, count: lines.length - first };
}
