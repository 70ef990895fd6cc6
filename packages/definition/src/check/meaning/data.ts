import { nearest } from '@stepwell/expression';
import type { DataFile } from '../../app.ts';
import type { Problem } from '../../problem.ts';
import { problemAt, type Said, words } from '../../walk/report.ts';
import type { Facts } from '../facts.ts';

/** Reference data for tables or columns that are not there. What scenarios bring along they read themselves. */
export function checkData(facts: Facts): readonly Problem[] {
  return facts.app.data.filter(({ test }) => !test).flatMap((file) => checkFile(facts, file));
}

function checkFile({ understanding, known }: Facts, { path, table, rows }: DataFile): readonly Problem[] {
  const fields = understanding.tables.get(table)?.fields;
  if (!fields) return known.inFolder('tables').includes(table) ? [] : [problemAt(`${path}#`, noTable(table))];
  const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== 'ref');
  const names = [...fields.keys(), ...known.fieldsOf(table)];
  const unknown = columns.filter((column) => !names.includes(column.split('.')[0] ?? ''));
  return unknown.map((column) => problemAt(`${path}#/0/${column}`, noColumn(column, nearest(column, names))));
}

const noTable = (table: string): Said => ({
  code: 'UNKNOWN_TABLE',
  message: words(`没有表“${table}”：数据文件以表命名`, `There is no table “${table}”: a data file is named after its table`),
});

const noColumn = (column: string, suggestion: string | undefined): Said => ({
  code: 'UNKNOWN_FIELD',
  message: words(`表里没有“${column}”这一列`, `The table has no field for the column “${column}”`),
  ...(suggestion ? { hint: words(`是不是“${suggestion}”？`, `Did you mean “${suggestion}”?`), fix: suggestion } : {}),
});
