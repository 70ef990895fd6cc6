export { type DateOrder, guessDateOrder, yearFirst } from './read/date-order.ts';
export { matchColumns, type Target } from './read/match-columns.ts';
export { type ReadSheet, readSheet } from './read/read-sheet.ts';
export type { SheetRow, SheetSource } from './read/sheet.ts';
export { connectorRefusals, refuseSheet } from './refusals.ts';
export { CSV_MARK, csvLine } from './write/csv.ts';
export { writeXlsx } from './write/write-xlsx.ts';
export type { XlsxCell, XlsxColumn } from './write/xlsx.ts';
