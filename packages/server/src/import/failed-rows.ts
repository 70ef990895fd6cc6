import { Readable } from 'node:stream';
import { CSV_MARK, csvLine, type SheetRow } from '@stepwell/connectors';
import type { House } from '../house.ts';
import type { JobRow } from '../jobs/jobs.ts';

const words = {
  reason: { 'zh-CN': '失败原因', en: 'Reason' },
  line: { 'zh-CN': '行号', en: 'Row' },
  name: { 'zh-CN': '未导入的行.csv', en: 'rows not imported.csv' },
};

export interface FailedRow {
  readonly row: SheetRow;
  readonly reasons: readonly string[];
}

/** Keeps the rows that failed as a file: as they were, with their reasons in front. Corrected, it can be imported again. */
export async function keepFailedRows(
  house: House,
  job: JobRow,
  headers: readonly string[],
  failed: readonly FailedRow[],
): Promise<string> {
  const { locale } = job;
  function* lines() {
    yield CSV_MARK + csvLine([words.line[locale], words.reason[locale], ...headers]);
    for (const { row, reasons } of failed) yield csvLine([String(row.line), reasons.join(' '), ...row.cells]);
  }
  const { id } = await house.files.add({ name: words.name[locale], stream: Readable.from(lines()), by: job.account });
  return id;
}
