import { cellsIn } from './csv-cells.ts';

/** The rows of a CSV text (RFC 4180) by the names in its first line; blank lines are skipped, a BOM is ignored. */
export function readCsv(text: string): Record<string, string>[] {
  const [head = [], ...lines] = cellsIn(text).map((line) => line.map(({ value }) => value));
  const filled = lines.filter((cells) => cells.some((cell) => cell !== ''));
  return filled.map((cells) => Object.fromEntries(head.map((name, index) => [name.trim(), cells[index] ?? ''])));
}
