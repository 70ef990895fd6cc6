import type { RowsBy } from '@stepwell/expression';
import { type Building, type FullField, type FullTable, put } from './full-table.ts';

/** Gives the table a relation leads to the field that its `inverse` names: the records that lead there. */
export function addInverses(building: Building): void {
  for (const table of [...building.tables.values()]) {
    for (const field of [...table.fields.values()]) addInverse(building, table, field);
  }
}

function addInverse(building: Building, table: FullTable, field: FullField): void {
  const { key, inverse } = field.definition;
  const target = building.tables.get(targetOf(building, field));
  if (typeof inverse !== 'string' || !target || target.fields.has(inverse)) return;
  const rows = rowsOf(field);
  if (!rows) return;
  const match = field.rows ? `record.id in ${key}` : `${key} = record.id`;
  const definition = { key: inverse, type: 'relation', table: table.key, match, label: table.label };
  put(target, definition, building, { system: true, rows });
}

function targetOf(building: Building, field: FullField): string {
  const type = field.type.type(field.options, building.context);
  return type.kind === 'ref' || type.kind === 'rows' ? type.table : '';
}

function rowsOf(field: FullField): RowsBy | undefined {
  if (field.rows && 'link' in field.rows) {
    const { table, from, to } = field.rows.link;
    return { link: { table, from: to, to: from } };
  }
  return field.column ? { key: field.column } : undefined;
}
