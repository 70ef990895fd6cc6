import {
  type DateOrder,
  guessDateOrder,
  matchColumns,
  type ReadSheet,
  refuseSheet,
  type SheetSource,
} from '@stepwell/connectors';
import type { TableModel } from '@stepwell/engine';
import type { Working } from '../jobs/who-works.ts';
import { demandFitMap, demandKnownHeaders } from './fit-map.ts';
import { importTargets } from './targets.ts';

/** Header → key of the field that its column fills, or null to leave it out. */
export type ColumnMap = Readonly<Record<string, string | null>>;

export interface PlannedColumn {
  readonly header: string;
  readonly field: string | null;
  readonly samples: readonly string[];
  readonly dateOrder?: DateOrder;
}

/** What will be read from where: the columns of a file and the fields they fill. */
export interface ImportPlan {
  readonly source: SheetSource;
  readonly columns: readonly PlannedColumn[];
  readonly rows: number;
}

const SAMPLES = 5;

/** Reads the whole file once: names its columns, guesses what they mean (where `map` does not say), and counts its rows. */
export async function planImport(
  sheet: ReadSheet,
  { app, actor, table, map = {} }: Working & { table: TableModel; map?: ColumnMap },
): Promise<ImportPlan> {
  let headers: readonly string[] | undefined;
  const cells: string[][] = [];
  let rows = 0;
  for await (const batch of sheet.batches)
    for (const row of batch) {
      if (headers === undefined) headers = row.cells;
      else {
        rows++;
        note(cells, row.cells);
      }
    }
  if (headers === undefined || rows === 0) throw refuseSheet('EMPTY_SHEET');
  const targets = importTargets(app, actor, table);
  demandFitMap(map, targets);
  demandKnownHeaders(map, headers);
  const guesses = matchColumns(headers, targets);
  const columns = headers.map((header, index) => {
    const field = header in map ? (map[header] ?? null) : (guesses[index] ?? null);
    const dateOrder = guessDateOrder(cells[index] ?? []);
    return { header, field, samples: (cells[index] ?? []).slice(0, SAMPLES), ...(dateOrder && { dateOrder }) };
  });
  return { source: sheet.source, columns, rows };
}

/** Keeps of each column the first samples and every cell that could tell the order of its dates. */
function note(kept: string[][], cells: readonly string[]): void {
  for (const [index, cell] of cells.entries()) {
    kept[index] ??= [];
    if (cell !== '' && (kept[index].length < SAMPLES || /^\d{1,2}[./-]\d{1,2}[./-]/.test(cell))) kept[index].push(cell);
  }
}
