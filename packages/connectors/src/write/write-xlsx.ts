import type { XlsxColumn, XlsxWriter } from './xlsx.ts';

/** Writes a workbook of one sheet row by row, so that its size does not matter. */
export async function writeXlsx(path: string, sheetName: string, columns: readonly XlsxColumn[]): Promise<XlsxWriter> {
  // Loaded only when needed: the library is large.
  const { openWorkbook } = await import('./xlsx.ts');
  return openWorkbook(path, sheetName, columns);
}
