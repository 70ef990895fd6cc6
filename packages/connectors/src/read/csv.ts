import { createReadStream } from 'node:fs';
import { refuseSheet } from '../refusals.ts';
import { readRecords, splitRecord } from './csv-lines.ts';
import { encodingOf } from './encoding.ts';
import type { Encoding, Sheet } from './sheet.ts';

const delimiters = [',', '\t', ';', '|', '，', '；'];

/** A line that is longer is no row of a table: some programs write everything into one. */
const LONGEST_LINE = 4_000_000;

/** The lines of a text file, without their ends; the ends of all systems count. */
async function* linesOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  for await (const chunk of createReadStream(path)) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split(/\r\n|\n|\r(?!\n|$)/);
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw refuseSheet('NOT_A_SHEET');
    yield* lines;
  }
  const tail = rest + decoder.decode();
  if (tail !== '') yield* tail.split(/\r\n|\n|\r/);
}

/** The delimiter that cuts the first lines into the most columns, most of them equally many. */
export function guessDelimiter(lines: readonly string[]): string {
  const score = (delimiter: string) => {
    const counts = lines.map((line) => splitRecord(line, delimiter).cells.length);
    const usual = counts.toSorted((one, other) => one - other)[counts.length >> 1] ?? 1;
    return (usual - 1) * counts.filter((count) => count === usual).length;
  };
  return delimiters.reduce((best, delimiter) => (score(delimiter) > score(best) ? delimiter : best), ',');
}

/** Opens a text file as a table: encoding and delimiter are told by what it contains. */
export async function openCsv(path: string, head: Uint8Array): Promise<Sheet> {
  const encoding = await encodingOf(path, head);
  const first: string[] = [];
  for await (const line of linesOf(path, encoding)) {
    if (line.trim() !== '') first.push(line);
    if (first.length === 50) break;
  }
  const told = /^sep=(.)$/i.exec(first[0] ?? '')?.[1];
  const delimiter = told ?? guessDelimiter(first);
  return { source: { format: 'csv', encoding, delimiter }, rows: rowsOf(path, encoding, delimiter) };
}

async function* rowsOf(path: string, encoding: Encoding, delimiter: string): Sheet['rows'] & AsyncGenerator {
  for await (const row of readRecords(linesOf(path, encoding), delimiter)) {
    if (row.line === 1 && /^sep=.$/i.test(row.cells.join(delimiter))) continue;
    yield { ...row, cells: row.cells.map(unguarded) };
  }
}

/** Takes away the apostrophe that our own exports put before what a spreadsheet would run as a formula. */
const unguarded = (cell: string) => (/^'[=+\-@＝＋－＠\t\r]/.test(cell) ? cell.slice(1) : cell).trim();
