/** A cell of a CSV text: what it says, and where it is written, its quotes included. */
export interface Cell {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/y;
/** A cell whose double quote stands in the wrong place is taken as it is written. */
const LOOSE = /([^,\r\n]*)(,|\r?\n|\r|$)/y;

/** The lines of a CSV text (RFC 4180), cell by cell. A BOM in front belongs to no cell. */
export function cellsIn(text: string): readonly (readonly Cell[])[] {
  const lines: Cell[][] = [[]];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const { value, end, to } = cellAt(text, at);
    lines.at(-1)!.push({ value, from: at, to });
    at = to + end.length;
    if (end === '' || at >= text.length) {
      if (end === ',') lines.at(-1)!.push({ value: '', from: at, to: at });
      break;
    }
    if (end !== ',') lines.push([]);
  }
  return lines;
}

function cellAt(text: string, at: number): { readonly value: string; readonly end: string; readonly to: number } {
  CELL.lastIndex = at;
  const strict = CELL.exec(text);
  if (strict) {
    const end = strict[3] ?? '';
    return { value: strict[1]?.replaceAll('""', '"') ?? strict[2] ?? '', end, to: CELL.lastIndex - end.length };
  }
  LOOSE.lastIndex = at;
  const [, value = '', end = ''] = LOOSE.exec(text) ?? [];
  return { value, end, to: at + value.length };
}

/** The text with other words in some cells; all else stays to the letter. */
export function withCells(
  text: string,
  lines: readonly (readonly Cell[])[],
  change: (value: string, place: { readonly row: number; readonly column: number }) => string,
): string {
  const parts: string[] = [];
  let at = 0;
  for (const [row, line] of lines.entries())
    for (const [column, { value, from, to }] of line.entries()) {
      const next = change(value, { row, column });
      if (next === value) continue;
      parts.push(text.slice(at, from), text[from] === '"' ? inQuotes(next) : quoted(next));
      at = to;
    }
  return `${parts.join('')}${text.slice(at)}`;
}

/** A cell as it is written: in double quotes where it must be. */
export const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? inQuotes(cell) : cell);

const inQuotes = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
