/** The rows of a CSV text (RFC 4180) by the names in its first line; blank lines are skipped, a BOM is ignored. */
export function readCsv(text: string): Record<string, string>[] {
  const [head = [], ...lines] = cellsOf(text.replace(/^\uFEFF/, ''));
  const filled = lines.filter((cells) => cells.some((cell) => cell !== ''));
  return filled.map((cells) => Object.fromEntries(head.map((name, index) => [name.trim(), cells[index] ?? ''])));
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/y;

function cellsOf(text: string): string[][] {
  const lines: string[][] = [[]];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const from = CELL.lastIndex;
    const match = CELL.exec(text) ?? rest(text, from);
    lines.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',' && CELL.lastIndex < text.length) lines.push([]);
    else if (match[3] === ',' && CELL.lastIndex === text.length) lines.at(-1)!.push('');
  }
  return lines;
}

/** A cell whose double quote stands in the wrong place is taken as it is written, up to the next comma or line end. */
function rest(text: string, from: number): RegExpExecArray {
  const loose = /([^,\r\n]*)(,|\r?\n|\r|$)/y;
  loose.lastIndex = from;
  const match = loose.exec(text)!;
  CELL.lastIndex = loose.lastIndex;
  return Object.assign(['', undefined, match[1], match[2]], { index: from, input: text }) as unknown as RegExpExecArray;
}
