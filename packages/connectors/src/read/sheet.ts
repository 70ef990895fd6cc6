/** One row as the file has it; every cell is text. `line` is the number that spreadsheet programs show beside it. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** The row could not be read as it was meant: a quote is opened and never closed. */
  readonly broken?: boolean;
}

/** What the bytes of a file turned out to be. */
export type SheetSource =
  | { readonly format: 'csv'; readonly encoding: Encoding; readonly delimiter: string }
  | { readonly format: 'xlsx'; readonly sheet: string };

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A table in a file; `rows` begins with the row that names the columns and leaves out empty ones. It can be read once. */
export interface Sheet {
  readonly source: SheetSource;
  readonly rows: AsyncIterable<SheetRow>;
}

export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 500;
/** No cell of a spreadsheet holds more than 32,767 characters; what is longer is cut here, and too long for any field still. */
export const MAX_CELL = 40_000;
