import type { Model } from '@stepwell/engine';
import { derivedColumns } from '../records/derived-columns.ts';
import { sortedTexts } from '../records/sorted-texts.ts';
import { type ColumnShape, shapeOf, type TableShape } from '../records/table-shape.ts';

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

/** How a database declares tables. */
export interface Declaring {
  readonly quoted: (name: string) => string;
  /** The type of a column of records, and what it says of booleans, which are never blank. */
  readonly column: (column: ColumnShape) => { readonly storage: string; readonly neverBlank: string };
  readonly text: string;
  readonly whole: string;
  /** What a new record was made at where nobody says. */
  readonly firstInstant: string;
  readonly recordTail: string;
  readonly pairTail: string;
}

/** Every SQL table that an app needs, parents first: its records, its lines and its pairs. Companions are the platform's. */
export function wantedTables(model: Model, declaring: Declaring): readonly WantedTable[] {
  const shapes = [...model.tables.values()].filter(({ kind }) => kind !== 'companion').map(({ key }) => shapeOf(model, key));
  const records = shapes.map((shape) => recordTable(model, shape, declaring));
  return [...records, ...shapes.flatMap((shape) => pairTables(model, shape, declaring))];
}

function recordTable(model: Model, shape: TableShape, declaring: Declaring): WantedTable {
  const own = shape.columns.map((one) => {
    const { storage, neverBlank } = declaring.column(one);
    return {
      name: one.column,
      declaration: `${storage}${special(model, shape, { key: one.key, declaring }) ?? neverBlank}`,
      scale: scaleOf(shape, one.key),
    };
  });
  return { name: shape.model.sqlName, columns: [...own, ...added(model, shape, declaring)], tail: declaring.recordTail };
}

interface Special {
  readonly key: string;
  readonly declaring: Declaring;
}

function special(model: Model, shape: TableShape, { key, declaring }: Special): string | undefined {
  if (key === 'id') return ' primary key not null';
  if (key === 'version') return ' not null default 1';
  if (key === 'created_at') return ` not null default ${declaring.firstInstant}`;
  if (key !== 'parent' || shape.model.kind !== 'lines') return undefined;
  const parent = shapeOf(model, shape.model.parent ?? '').model.sqlName;
  return ` not null references ${declaring.quoted(parent)} (id) on delete cascade`;
}

/** Columns that only the store knows. */
function added(model: Model, shape: TableShape, { whole, text }: Declaring): WantedColumn[] {
  if (shape.model.kind === 'lines') return [{ name: '_position', declaration: `${whole} not null default 0`, scale: null }];
  const derived = derivedColumns(shape, sortedTexts(model, shape.schema.key));
  return derived.map(({ column, from }) => ({ name: column, declaration: text, scale: null, source: sourceOf(shape, from) }));
}

/** By their columns, which stay when fields are renamed: then nothing is made anew. */
const sourceOf = ({ byKey }: TableShape, from: readonly string[]): string =>
  from.map((key) => byKey.get(key)?.column ?? key).join(' ');

function scaleOf(shape: TableShape, key: string): number | null {
  const type = shape.schema.fields.get(key)?.type;
  return type?.kind === 'number' ? type.scale : null;
}

function pairTables(model: Model, shape: TableShape, { quoted, text, pairTail }: Declaring): WantedTable[] {
  const reference = (table: string) => `${text} not null references ${quoted(table)} (id) on delete cascade`;
  return shape.pairs.map(({ link, target }) => ({
    name: link.table,
    columns: [
      { name: link.from, declaration: reference(shape.model.sqlName), scale: null },
      { name: link.to, declaration: reference(shapeOf(model, target).model.sqlName), scale: null },
    ],
    tail: `, primary key (${quoted(link.from)}, ${quoted(link.to)})${pairTail}`,
  }));
}
