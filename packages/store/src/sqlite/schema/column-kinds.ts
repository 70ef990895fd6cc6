import type { Problem } from '@stepwell/definition';
import type { WantedColumn, WantedTable } from './wanted-tables.ts';
import { quoted } from './wanted-tables.ts';

/** What is known of the columns of a table from when they were made, by name. */
export type KnownColumns = ReadonlyMap<string, KnownColumn>;
export interface KnownColumn {
  readonly storage: string;
  readonly scale: number | null;
  /** Of derived columns: what they were made from. */
  readonly source: string | null;
}

const storageOf = (column: WantedColumn): string => column.declaration.split(' ')[0] ?? '';

/** What of the wanted columns cannot be had without losing data, as problems. */
export function lossesOf(table: WantedTable, known: KnownColumns): Problem[] {
  return table.columns.flatMap((column) => {
    const before = known.get(column.name);
    if (!before) return [];
    if (before.storage !== storageOf(column)) return [retyped(table, column)];
    return (before.scale ?? 0) > (column.scale ?? 0) ? [narrowed(table, column)] : [];
  });
}

/** The statements that give columns more fraction digits: their values are whole numbers of the smallest unit. */
export function widenings(table: WantedTable, known: KnownColumns): string[] {
  return table.columns.flatMap(({ name, scale }) => {
    const before = known.get(name);
    if (!before || scale === null || before.scale === null || before.scale >= scale) return [];
    const factor = 10 ** (scale - before.scale);
    return [`update ${quoted(table.name)} set ${quoted(name)} = ${quoted(name)} * ${factor} where ${quoted(name)} is not null`];
  });
}

const problem = (table: WantedTable, column: WantedColumn, code: string, zh: string, en: string): Problem => ({
  path: `${table.name}#/${column.name}`,
  severity: 'error',
  code,
  message: { 'zh-CN': zh, en },
});

const retyped = (table: WantedTable, column: WantedColumn) =>
  problem(
    table,
    column,
    'COLUMN_RETYPED',
    `字段“${column.name}”已有另一种类型的数据，不能直接改变类型。请为新类型另建一个字段。`,
    `The field “${column.name}” holds data of another type, so its type cannot be changed. Make another field for the new type.`,
  );

const narrowed = (table: WantedTable, column: WantedColumn) =>
  problem(
    table,
    column,
    'COLUMN_NARROWED',
    `字段“${column.name}”的小数位数不能减少，否则会丢失数据。`,
    `The field “${column.name}” cannot have fewer decimals: that would lose data.`,
  );
