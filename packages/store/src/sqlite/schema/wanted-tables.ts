import type { Model } from '@stepwell/engine';
import { derivedColumns } from '../../records/derived-columns.ts';
import { sortedTexts } from '../../records/sorted-texts.ts';
import { shapeOf, type TableShape } from '../../records/table-shape.ts';

/** A column as it has to be, with its declaration. */
export interface WantedColumn {
  readonly name: string;
  readonly declaration: string;
  /** Of numbers: fraction digits. A column may gain some, never lose them. */
  readonly scale: number | null;
  /** Of derived columns: what they are made from. */
  readonly source?: string;
}

/** An SQL table as it has to be. */
export interface WantedTable {
  readonly name: string;
  readonly columns: readonly WantedColumn[];
  /** What stands after the columns: keys, options. */
  readonly tail: string;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every SQL table that an app needs: its records, its lines and its pairs. Companions are the platform's. */
export const wantedTables = (model: Model): readonly WantedTable[] =>
  [...model.tables.values()]
    .filter(({ kind }) => kind !== 'companion')
    .map(({ key }) => shapeOf(model, key))
    .flatMap((shape) => [recordTable(model, shape), ...pairTables(model, shape)]);

function recordTable(model: Model, shape: TableShape): WantedTable {
  const own = shape.columns.map(({ key, column, form }) => ({
    name: column,
    declaration: `${form.storage}${special(model, shape, key) ?? (form.isBoolean ? ' not null default 0' : '')}`,
    scale: scaleOf(shape, key),
  }));
  return { name: shape.model.sqlName, columns: [...own, ...added(model, shape)], tail: ') strict' };
}

function special(model: Model, shape: TableShape, key: string): string | undefined {
  if (key === 'id') return ' primary key not null';
  if (key === 'version') return ' not null default 1';
  if (key === 'created_at') return ' not null default 0';
  if (key !== 'parent' || shape.model.kind !== 'lines') return undefined;
  const parent = shapeOf(model, shape.model.parent ?? '').model.sqlName;
  return ` not null references ${quoted(parent)} (id) on delete cascade`;
}

/** Columns that only the store knows. */
function added(model: Model, shape: TableShape): WantedColumn[] {
  if (shape.model.kind === 'lines') return [{ name: '_position', declaration: 'INTEGER not null default 0', scale: null }];
  const derived = derivedColumns(shape, sortedTexts(model, shape.schema.key));
  return derived.map(({ column, from }) => ({ name: column, declaration: 'TEXT', scale: null, source: sourceOf(shape, from) }));
}

/** By their columns, which stay when fields are renamed: then nothing is made anew. */
const sourceOf = ({ byKey }: TableShape, from: readonly string[]): string =>
  from.map((key) => byKey.get(key)?.column ?? key).join(' ');

function scaleOf(shape: TableShape, key: string): number | null {
  const type = shape.schema.fields.get(key)?.type;
  return type?.kind === 'number' ? type.scale : null;
}

const pairTables = (model: Model, shape: TableShape): WantedTable[] =>
  shape.pairs.map(({ link, target }) => ({
    name: link.table,
    columns: [
      { name: link.from, declaration: reference(shape.model.sqlName), scale: null },
      { name: link.to, declaration: reference(shapeOf(model, target).model.sqlName), scale: null },
    ],
    tail: `, primary key (${quoted(link.from)}, ${quoted(link.to)})) strict, without rowid`,
  }));

const reference = (table: string): string => `TEXT not null references ${quoted(table)} (id) on delete cascade`;
