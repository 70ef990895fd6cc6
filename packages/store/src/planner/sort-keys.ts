import type { Formula } from '@stepwell/expression';
import { sql } from 'kysely';
import { isWide } from '../records/column.ts';
import { sortColumn } from '../records/derived-columns.ts';
import { ALIAS } from '../records/row-select.ts';
import { sortedTexts } from '../records/sorted-texts.ts';
import { shapeOf } from '../records/table-shape.ts';
import { column, name, type Sql } from '../sql/dialect.ts';
import type { Asking } from './asking.ts';

/** One thing rows are sorted by. Blanks stand last, whatever the direction. */
export interface SortKey {
  readonly sql: Sql;
  readonly isDescending: boolean;
  readonly mayBeBlank: boolean;
  /** Whole numbers that may leave 2^53. */
  readonly isWide: boolean;
}

/** An entry of a sort without its direction. A leading `-` means descending. */
export function sortEntry(entry: string | object): { readonly source: string | object; readonly isDescending: boolean } {
  if (typeof entry === 'string') {
    const text = entry.trim();
    return text.startsWith('-') ? { source: text.slice(1).trim(), isDescending: true } : { source: text, isDescending: false };
  }
  const negated = (entry as { readonly '-'?: unknown })['-'];
  if (!Array.isArray(negated) || negated.length !== 1) return { source: entry, isDescending: false };
  return { source: negated[0] as string | object, isDescending: true };
}

/** What the rows of a query that does not group are sorted by, and at last something unique, so that every row has one place. */
export function sortKeys(asking: Asking): readonly SortKey[] {
  const keys = (asking.request.query.sort ?? []).flatMap((entry, index) => {
    const { source, isDescending } = sortEntry(entry);
    const formula = asking.understand(source, `#/sort/${index}`);
    // What is the same for all rows orders none; as a number it would be taken for the place of a column.
    return formula && readsRow(formula) ? [{ ...keyOf(asking, formula), isDescending }] : [];
  });
  const { shape, dialect } = asking;
  const last = shape.model.kind === 'companion' ? column(ALIAS, 'id') : dialect.tieBreak(ALIAS);
  return [...keys, { sql: last, isDescending: keys.at(-1)?.isDescending ?? false, mayBeBlank: false, isWide: false }];
}

const readsRow = ({ depends: { fields, one, many } }: Formula): boolean =>
  fields.length > 0 || Object.keys(one).length > 0 || Object.keys(many).length > 0;

type Key = Omit<SortKey, 'isDescending'>;

function keyOf(asking: Asking, formula: Formula): Key {
  const field = ownField(formula);
  const kept = field && keptKey(asking, field);
  if (kept) return { sql: kept, mayBeBlank: true, isWide: false };
  const value = titleKey(asking, formula, field) ?? orderOf(asking, formula, asking.toSql(formula, 'value', 'refused'));
  const mayBeBlank = formula.type.kind !== 'boolean' && !(field && NEVER_BLANK.has(field));
  return { sql: value, mayBeBlank, isWide: isWide(formula.type) };
}

const NEVER_BLANK: ReadonlySet<string> = new Set(['id', 'version', 'created_at']);

/** The field, when a formula is no more than a field of the row. */
function ownField({ expression }: Formula): string | undefined {
  if (expression.kind !== 'field' || expression.path.length > 0 || expression.scope !== undefined) return undefined;
  return expression.field;
}

/** The column that was kept for sorting a text. */
function keptKey(asking: Asking, field: string): Sql | undefined {
  const { key } = asking.shape.schema;
  if (!sortedTexts(asking.model, key).has(field) || asking.rights.field(key, field, ALIAS) !== true) return undefined;
  return column(ALIAS, sortColumn(asking.shape, field));
}

/** A field that leads to another record is sorted by that record's title. */
function titleKey(asking: Asking, { type }: Formula, field: string | undefined): Sql | undefined {
  if (type.kind !== 'ref' || field === undefined || field === 'id') return undefined;
  if (asking.rights.field(asking.shape.schema.key, field, ALIAS) !== true) return undefined;
  return titleOf(asking, type.table, column(ALIAS, asking.shape.byKey.get(field)?.column ?? field));
}

/** What the title of the record with this id is sorted by; undefined where not everyone who asks may read every title. */
export function titleOf(asking: Asking, table: string, id: Sql): Sql | undefined {
  const target = shapeOf(asking.model, table);
  const { title } = target.model;
  if (!sortedTexts(asking.model, table).has(title)) return undefined;
  const alias = `by_${table}`;
  const isOpen = asking.rights.rows(table, alias).length === 0 && asking.rights.field(table, title, alias) === true;
  if (!isOpen) return undefined;
  return sql`(select ${column(alias, sortColumn(target, title))} from ${name(target.schema.sqlName)} as ${name(alias)}
    where ${column(alias, 'id')} = ${id})`;
}

/** The value by which a type is sorted: choices in the order of their list, texts as people do. */
export function orderOf({ dialect }: Pick<Asking, 'dialect'>, { type }: Pick<Formula, 'type'>, value: Sql): Sql {
  if (type.kind !== 'text') return value;
  if (!type.options) return dialect.sortKey(value);
  const cases = type.options.map((option, place) => sql`when ${option} then ${sql.lit(place)}`);
  return cases.length === 0 ? value : sql`(case ${value} ${sql.join(cases, sql` `)} end)`;
}

/** `order by` these keys. */
export const orderBy = (keys: readonly SortKey[]): Sql =>
  sql.join(
    keys.map(({ sql: key, isDescending, mayBeBlank }) => {
      const direction = isDescending ? sql` desc` : sql``;
      return sql`${key}${direction}${mayBeBlank ? sql` nulls last` : sql``}`;
    }),
  );
