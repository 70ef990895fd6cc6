import type { Problem } from '@stepwell/definition';
import type { WantedColumn, WantedTable } from './wanted-tables.ts';

/** What is known of the columns of a table from when they were made, by name. */
export type KnownColumns = ReadonlyMap<string, KnownColumn>;
export interface KnownColumn {
  readonly storage: string;
  readonly scale: number | null;
  /** Of derived columns: what they were made from. */
  readonly source: string | null;
}

/** What came of changing tables: problems, and then nothing was changed; or which derived columns must be filled. */
export interface TableChanges {
  readonly problems: readonly Problem[];
  /** SQL table → columns that are new in it, or made from other fields than before. */
  readonly toFill: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Derived columns of rows that were there before. */
export function staleColumns({ columns }: WantedTable, known: KnownColumns): ReadonlySet<string> {
  if (known.size === 0) return new Set();
  const derived = columns.filter(({ source }) => source !== undefined);
  return new Set(derived.filter(({ name, source }) => known.get(name)?.source !== source).map(({ name }) => name));
}

/** The type of the column, without its digits. */
export const storageOf = (column: WantedColumn): string => column.declaration.split(/[ (]/)[0] ?? '';

/** What of the wanted columns cannot be had without losing data, as problems. */
export function lossesOf(table: WantedTable, known: KnownColumns): Problem[] {
  return table.columns.flatMap((column) => {
    const before = known.get(column.name);
    if (!before) return [];
    if (before.storage !== storageOf(column)) return [retyped(table, column)];
    return (before.scale ?? 0) > (column.scale ?? 0) ? [narrowed(table, column)] : [];
  });
}

type Named = { readonly name: string };

const problem = (table: Named, column: Named, code: string, zh: string, en: string): Problem => ({
  path: `${table.name}#/${column.name}`,
  severity: 'error',
  code,
  message: { 'zh-CN': zh, en },
});

/** What is said of a column that would have to hold another type. */
export const retyped = (table: Named, column: Named): Problem =>
  problem(
    table,
    column,
    'COLUMN_RETYPED',
    `字段“${column.name}”已有另一种类型的数据，不能直接改变类型。请为新类型另建一个字段。`,
    `The field “${column.name}” holds data of another type, so its type cannot be changed. Make another field for the new type.`,
  );

const narrowed = (table: Named, column: Named) =>
  problem(
    table,
    column,
    'COLUMN_NARROWED',
    `字段“${column.name}”的小数位数不能减少，否则会丢失数据。`,
    `The field “${column.name}” cannot have fewer decimals: that would lose data.`,
  );
