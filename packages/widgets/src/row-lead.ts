import type { AnswerRow } from './widget-picture.ts';

/** The table of the tasks of all tables: a row names the table and the record it is about. */
const TASKS = 'task';

/** What of a row says which record it opens, where that is not the row itself: a companion's row, or a line, opens its record. */
export const leadFields = (from: string): readonly string[] =>
  from === TASKS ? ['table', 'record'] : from.includes('.') ? ['parent'] : [];

/** The record that a row opens. */
export function leadOf(from: string, row: AnswerRow): { readonly table: string; readonly id: string } {
  if (from === TASKS) return { table: String(row['table']), id: String(row['record']) };
  if (from.includes('.')) return { table: from.slice(0, from.lastIndexOf('.')), id: String(row['parent']) };
  return { table: from, id: String(row['id']) };
}
