/** A spreadsheet would run these as formulas; numbers and phone numbers may begin so too and are left alone. */
const isDangerous = (cell: string) => /^[=+\-@＝＋－＠\t\r]/.test(cell) && !/^[+-]?[\d\s().,%-]+$/.test(cell);

function written(cell: string): string {
  const safe = isDangerous(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a CSV file that opens in every spreadsheet program and runs nothing there. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(written).join(',')}\r\n`;

/** What a CSV file begins with so that Excel takes it for UTF-8. */
export const CSV_MARK = '\uFEFF';
