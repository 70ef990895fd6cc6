import type { TableModel } from '../model/model.ts';
import type { Work } from './work.ts';

/** A field of a table by which its records point to those of another. */
export interface RelationTo {
  readonly table: TableModel;
  readonly field: string;
  readonly onDelete: unknown;
}

/** Every field that points to records of this table, and what it does when one of them goes. */
export function relationsTo(work: Work, target: string): RelationTo[] {
  return [...work.model.tables.values()]
    .filter((table) => table.kind === 'table')
    .flatMap((table) =>
      [...table.fields.values()]
        .filter((field) => !field.system && field.column && isRefTo(work, table.key, field.key, target))
        .map((field) => ({ table, field: field.key, onDelete: field.options['onDelete'] ?? 'restrict' })),
    );
}

function isRefTo(work: Work, table: string, field: string, target: string): boolean {
  const type = work.model.schema.tables.get(table)?.fields.get(field)?.type;
  return type?.kind === 'ref' && type.table === target;
}
