/** Cells of a table that was copied from a spreadsheet; undefined for text that is none. */
export function readGrid(text: string): readonly (readonly string[])[] | undefined {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const grid = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  return text.includes('\t') || grid.length > 1 ? grid : undefined;
}

interface Pasting<Row> {
  readonly rows: readonly Row[];
  /** Where the pasted cells begin. */
  readonly at: number;
  readonly columns: readonly string[];
  /** What a cell of a column says, as it travels. */
  readonly take: (column: string, text: string) => unknown;
  readonly most: number;
}

/** The rows with a grid written over them, one row a line, from a row and a column on; what goes beyond the columns is left out. */
export function pasteGrid<Row extends { readonly [column: string]: unknown }>(
  grid: readonly (readonly string[])[],
  { rows, at, columns, take, most }: Pasting<Row>,
): readonly Row[] {
  const written = grid.slice(0, most - at).map((cells, offset) => {
    const values = cells.slice(0, columns.length).map((text, index) => {
      const column = columns[index] ?? '';
      return [column, take(column, text)] as const;
    });
    return { ...rows[at + offset], ...Object.fromEntries(values) } as Row;
  });
  return [...rows.slice(0, at), ...written, ...rows.slice(at + written.length)];
}
