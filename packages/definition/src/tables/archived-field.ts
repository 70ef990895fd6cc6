import type { FieldType } from '@stepwell/fields';
import type { Table } from '../shapes/index.ts';
import type { FullField } from './full-table.ts';

/** A field that was put aside, as far as its former values can be shown; undefined where the table has no such field. */
export function archivedField(table: Table, key: string, types: readonly FieldType[]): FullField | undefined {
  const definition = table.fields.find((field) => field.key === key && field.archived === true);
  const type = definition && types.find(({ name }) => name === definition.type);
  return definition && type && { definition, type, options: definition, system: false };
}
