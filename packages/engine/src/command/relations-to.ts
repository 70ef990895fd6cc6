import type { FieldModel, Model, TableModel } from '../model/model.ts';
import type { Work } from './work.ts';

/** A field of a table by which its records point to those of another. */
export interface RelationTo {
  readonly table: TableModel;
  readonly field: string;
  readonly onDelete: unknown;
}

/** Every field that points to records of this table, and what it does when one of them goes. */
export const relationsTo = ({ model }: Work, target: string): RelationTo[] =>
  pointing(model, target).map(({ table, field }) => ({
    table,
    field: field.key,
    onDelete: field.options['onDelete'] ?? 'restrict',
  }));

/** A field that another version in force has, and this one not, by which its records point to those of a table. */
export interface RelationBeside {
  readonly model: Model;
  readonly table: TableModel;
  readonly field: FieldModel;
}

/** Every such field: the version at hand can neither blank it nor let its records go too. */
export function relationsBeside({ model, transaction }: Work, target: string): RelationBeside[] {
  if (transaction.beside.length === 0) return [];
  const known = new Set(pointing(model, target).map(columnOf));
  const others = transaction.beside.flatMap((other) =>
    pointing(other, target).map((relation) => ({ model: other, ...relation })),
  );
  return others.filter((relation) => !known.has(columnOf(relation)));
}

/** Called otherwise in another version, it is still the same. */
const columnOf = ({ table, field }: Pick<RelationBeside, 'table' | 'field'>): string => `${table.sqlName} ${field.column}`;

const pointing = (model: Model, target: string): { readonly table: TableModel; readonly field: FieldModel }[] =>
  [...model.tables.values()]
    .filter((table) => table.kind === 'table')
    .flatMap((table) =>
      [...table.fields.values()]
        .filter((field) => !field.system && field.column && isRefTo(model, table.key, field.key, target))
        .map((field) => ({ table, field })),
    );

function isRefTo(model: Model, table: string, field: string, target: string): boolean {
  const type = model.schema.tables.get(table)?.fields.get(field)?.type;
  return type?.kind === 'ref' && type.table === target;
}
