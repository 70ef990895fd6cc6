import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { CSV_MARK, csvLine, writeXlsx, type XlsxCell } from '@stepwell/connectors';
import type { Files, StoredFile } from '../files/files.ts';

/** A table that is being written into a file for people. */
export interface SheetFile {
  add(cells: readonly XlsxCell[]): void;
  /** Ends the file and keeps it among the files. */
  keep(files: Files, by: string): Promise<StoredFile>;
}

export type SheetFormat = 'csv' | 'xlsx';

interface Writer {
  add(cells: readonly XlsxCell[]): void;
  end(): Promise<void>;
}

const cellText = (cell: XlsxCell): string => (cell === null ? '' : cell instanceof Date ? cell.toISOString() : String(cell));

async function csvWriter(path: string, labels: readonly string[]): Promise<Writer> {
  const stream = createWriteStream(path);
  stream.write(CSV_MARK + csvLine(labels));
  return {
    add: (cells) => void stream.write(csvLine(cells.map(cellText))),
    end: () => {
      stream.end();
      return finished(stream);
    },
  };
}

type OpenWriter = (path: string, name: string, labels: readonly string[]) => Promise<Writer>;

const writers: Readonly<Record<SheetFormat, OpenWriter>> = {
  csv: (path, _name, labels) => csvWriter(path, labels),
  xlsx: (path, name, labels) =>
    writeXlsx(
      path,
      name,
      labels.map((label) => ({ label })),
    ),
};

/** Begins a file of a table called `name`. */
export async function openSheetFile(format: SheetFormat, name: string, labels: readonly string[]): Promise<SheetFile> {
  const folder = await mkdtemp(join(tmpdir(), 'stepwell-export-'));
  const path = join(folder, 'table');
  const writer = await writers[format](path, name, labels);
  return {
    add: writer.add,
    keep: async (files, by) => {
      await writer.end();
      const kept = await files.add({ name: `${name}.${format}`, stream: createReadStream(path), by });
      await rm(folder, { recursive: true, force: true });
      return kept;
    },
  };
}
