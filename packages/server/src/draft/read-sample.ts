import { readSheet, refuseSheet } from '@stepwell/connectors';
import type { WireSheet } from '@stepwell/engine';

/** So many rows tell what a column holds. */
const SAMPLE = 200;

/** The columns of a spreadsheet, its first rows, and how many there are: what a table can be made from. */
export async function readSample(path: string): Promise<WireSheet> {
  const sheet = await readSheet(path);
  try {
    let columns: readonly string[] | undefined;
    const rows: (readonly string[])[] = [];
    let total = 0;
    for await (const batch of sheet.batches)
      for (const { cells } of batch) {
        if (columns === undefined) columns = cells;
        else if (++total <= SAMPLE) rows.push(cells);
      }
    if (columns === undefined) throw refuseSheet('EMPTY_SHEET');
    return { columns, rows, total };
  } finally {
    await sheet.close();
  }
}
