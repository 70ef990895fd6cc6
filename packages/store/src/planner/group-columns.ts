import type { Group, Measure } from '@stepwell/definition';
import type { Formula } from '@stepwell/expression';
import { sql } from 'kysely';
import type { Sql } from '../sql/dialect.ts';
import type { Asking } from './asking.ts';
import { computedColumn, type PlannedColumn } from './planned-column.ts';
import { fieldAt, keyOf } from './select-columns.ts';
import { orderOf, sortEntry, titleOf } from './sort-keys.ts';

/** A value that a grouped query computes: a group, a measure, or something it only sorts by. */
export interface GroupValue {
  readonly formula: Formula;
  readonly value: Sql;
}

/** A value that is shown: under its key, as this field's where it is one. */
export interface GroupColumn extends GroupValue {
  readonly key: string;
  readonly field?: { readonly table: string; readonly field: string };
  /** Of a group: its members without rows are kept. */
  readonly isAll: boolean;
}

export interface GroupOrder extends GroupValue {
  readonly isDescending: boolean;
}

/** The groups of a query. */
export const groupsOf = (asking: Asking): readonly GroupColumn[] =>
  (asking.request.query.group ?? []).flatMap((group, index) => groupColumn(asking, group, index));

function groupColumn(asking: Asking, group: Group, index: number): GroupColumn[] {
  const entry = isNamed(group) ? group : { by: group };
  const formula = asking.understand(entry.by, `#/group/${index}`);
  if (!formula) return [];
  const text = keyOf(entry.by);
  const field = fieldAt(asking, text);
  return [
    {
      key: ('as' in entry ? entry.as : undefined) ?? text,
      formula,
      value: asking.toSql(formula, 'value', 'refused'),
      isAll: 'all' in entry && entry.all === true,
      ...(field ? { field: { table: field.table, field: field.schema.key } } : {}),
    },
  ];
}

const isNamed = (group: Group): group is Extract<Group, { readonly by: unknown }> =>
  typeof group === 'object' && group !== null && 'by' in group;

/** The measures of a query. */
export const measuresOf = (asking: Asking): readonly GroupColumn[] =>
  (asking.request.query.measures ?? []).flatMap(({ key, formula: source }: Measure, index) => {
    const formula = asking.understand(source, `#/measures/${index}/formula`, { measure: true });
    return formula ? [{ key, formula, value: asking.toSql(formula, 'value', 'refused'), isAll: false }] : [];
  });

/** What the groups are sorted by: what the query says, by the columns' keys or formulas, then the groups themselves. */
export function ordersOf(asking: Asking, columns: readonly GroupColumn[]): readonly GroupOrder[] {
  const groups = columns.slice(0, asking.request.query.group?.length ?? 0);
  const asked = (asking.request.query.sort ?? []).flatMap((entry, index) => {
    const { source, isDescending } = sortEntry(entry);
    const value = columns.find(({ key }) => key === source) ?? sortValue(asking, source, index);
    return value ? [{ ...value, isDescending }] : [];
  });
  return [...asked, ...groups.map((group) => ({ ...group, isDescending: false }))];
}

function sortValue(asking: Asking, source: string | object, index: number): GroupValue | undefined {
  const formula = asking.understand(source, `#/sort/${index}`, { measure: true });
  // A number alone would be taken for the place of a column.
  if (!formula || formula.expression.kind === 'constant') return undefined;
  return { formula, value: asking.toSql(formula, 'value', 'refused') };
}

/** `order by` such values: choices by their list, records by their titles, blanks last. */
export const orderByGroups = (asking: Asking, orders: readonly GroupOrder[]): Sql =>
  orders.length === 0 ? sql`` : sql` order by ${sql.join(orders.map((order) => directed(asking, order)))}`;

function directed(asking: Asking, { formula, value, isDescending }: GroupOrder): Sql {
  const { type } = formula;
  const title = type.kind === 'ref' ? titleOf(asking, type.table, value) : undefined;
  const tie = title ? sql`, ${value}` : sql``;
  return sql`${title ?? orderOf(asking, formula, value)}${isDescending ? sql` desc` : sql``} nulls last${tie}`;
}

/** The column that shows a value, computed so. */
export const shownColumn = ({ dialect }: Asking, { key, formula, field }: GroupColumn, value: Sql): PlannedColumn =>
  computedColumn({ key, type: formula.type, ...(field ? { field } : {}) }, value, dialect);
