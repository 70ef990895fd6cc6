import { open, stat } from 'node:fs/promises';
import { refuseSheet } from '../refusals.ts';
import { openCsv } from './csv.ts';
import { demandModestArchive } from './modest-archive.ts';
import { MAX_CELL, MAX_COLUMNS, MAX_ROWS, type Sheet, type SheetRow } from './sheet.ts';

const HEAD = 65_536;

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const isZip = (head: Uint8Array) => head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03;
const isCompoundFile = (head: Uint8Array) => head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0;
/** Bytes that stand in no text: a picture, a PDF, a program. */
const isBinary = (head: Uint8Array) =>
  (head[0] === 0x25 && head[1] === 0x50 && head[2] === 0x44 && head[3] === 0x46) ||
  head.some((byte) => byte !== 0 && byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26);

const cut = (cell: string) => cell.slice(0, MAX_CELL);

/** Leaves out empty rows and refuses more than anyone can mean. */
async function* withinLimits(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  let count = 0;
  for await (const row of rows) {
    if (row.cells.every((cell) => cell === '')) continue;
    if (++count > MAX_ROWS || row.cells.length > MAX_COLUMNS) throw refuseSheet('TOO_MANY_ROWS');
    yield row.cells.some(({ length }) => length > MAX_CELL) ? { ...row, cells: row.cells.map(cut) } : row;
  }
}

/** Opens a file as a table, by its content and not its name. Throws a refusal that says what the file is instead. */
export async function openSheet(path: string): Promise<Sheet> {
  const head = await headOf(path);
  if (head.length === 0) throw refuseSheet('EMPTY_SHEET');
  if (isCompoundFile(head)) throw refuseSheet('OLD_OR_LOCKED_SHEET');
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) || head.includes(0);
  if (!isZip(head) && !utf16 && isBinary(head)) throw refuseSheet('NOT_A_SHEET');
  if (isZip(head)) await demandModestArchive(path, (await stat(path)).size);
  // Loaded only when needed: most files are plain text, and the library is large.
  const { source, rows } = isZip(head) ? (await import('./xlsx.ts')).openXlsx(path) : await openCsv(path, head);
  return { source, rows: withinLimits(rows) };
}
