import type { Aggregate, RowsOver } from '../check/expression.ts';
import { scaleOf } from '../check/number-type.ts';
import type { Fragment } from '../operator.ts';
import { MAX_SCALE, type Type } from '../type.ts';
import { checked, LARGE } from './checked.ts';
import { definite, type Emission, truth } from './emission.ts';
import { type OverSql, overList, overRelation } from './emit-over.ts';
import { NotPushable } from './place.ts';

type Typed = Aggregate & { readonly type: Type };

/** A value from many rows: a subquery, or in a measure an aggregate of the grouped statement. */
export function emitAggregate(emission: Emission, aggregate: Typed): Fragment {
  const { over } = aggregate;
  if (over.kind === 'rows') return emitMeasure(emission, aggregate, over);
  return overRows(emission, aggregate, over.kind === 'list' ? overList(emission, over) : overRelation(emission, over));
}

function overRows(emission: Emission, aggregate: Typed, rows: OverSql): Fragment {
  const { sql } = emission.place;
  const { operator, where, body, order } = aggregate;
  const conditions = where ? [...rows.conditions, rows.inner.emit(where, 'filter')] : rows.conditions;
  const tail = (more: readonly Fragment[] = []) => {
    const all = [...conditions, ...more];
    return all.length === 0 ? rows.from : sql`${rows.from} where ${sql.join(all, sql` and `)}`;
  };
  const item = () => rows.inner.emit(body!);
  const test = () => (body ? [rows.inner.emit(body, 'filter')] : []);
  switch (operator) {
    case 'some':
      return sql`(exists (select 1 ${tail(test())}))`;
    case 'none':
      return sql`(not exists (select 1 ${tail(test())}))`;
    case 'all': {
      const failing = body ? sql`not ${rows.inner.emit(body)}` : truth(emission, false);
      return sql`(exists (select 1 ${tail()}) and not exists (select 1 ${tail([failing])}))`;
    }
    case 'first':
    case 'last': {
      const direction = sql.raw(operator === 'first' ? 'asc' : 'desc');
      const keys = order ? [ordered(emission, rows.inner.emit(order), operator)] : [];
      const sort = [...keys, ...rows.order.map((name) => sql`${name} ${direction}`)];
      const by = sort.length > 0 ? sql` order by ${sql.join(sort)}` : sql``;
      const value = sql`(select ${item()} ${tail()}${by} limit 1)`;
      return aggregate.type.kind === 'boolean' ? definite(emission, value) : value;
    }
    default:
      return total(emission, aggregate, { item, select: (value) => sql`(select ${value} ${tail()})` });
  }
}

/** Rows whose key is blank come last for `first`, and count least for `last`. */
const ordered = ({ place: { sql } }: Emission, key: Fragment, operator: 'first' | 'last'): Fragment =>
  operator === 'first' ? sql`${key} asc nulls last` : sql`${key} desc nulls last`;

/** Count, sum and the like over rows that `select` puts a FROM to. */
function total(
  emission: Emission,
  aggregate: Typed,
  rows: { readonly item: () => Fragment; readonly select: (value: Fragment) => Fragment },
): Fragment {
  const { sql, dialect } = emission.place;
  const { operator, body, type } = aggregate;
  const numeric = dialect === 'sqlite' ? sql`` : sql`::numeric`;
  switch (operator) {
    case 'count':
      return rows.select(sql`count(*)${numeric}`);
    case 'distinctCount':
      return rows.select(sql`count(distinct ${rows.item()})${numeric}`);
    case 'sum': {
      const sum = sql`coalesce(${rows.select(sql`sum(${rows.item()})`)}, 0)`;
      const size = type.kind === 'number' ? type : LARGE;
      return checked(sum, { sql, dialect, schema: emission.place.schema }, size);
    }
    case 'avg': {
      const [value, again] = [rows.item(), rows.item()];
      if (dialect === 'postgres')
        return rows.select(
          type.kind === 'number'
            ? sql`fx_div(sum(${value}), count(${again})::numeric)`
            : sql`fx_quotient(sum(${value}), count(${again})::numeric)`,
        );
      const shift = type.kind === 'number' ? MAX_SCALE - scaleOf(body?.type) : 0;
      return rows.select(sql`fx_div(sum(${value}), count(${again}), ${sql.raw(String(shift))})`);
    }
    case 'min':
    case 'max':
      return rows.select(sql`${sql.raw(operator)}(${rows.item()})`);
    default:
      throw new NotPushable(operator);
  }
}

/** In a measure: over the rows of the group, or the children of all its rows. */
function emitMeasure(emission: Emission, aggregate: Typed, over: RowsOver): Fragment {
  if (over.scope !== undefined && over.scope !== 'rows') throw new NotPushable(over.scope);
  if (over.through) return emitThrough(emission, aggregate, over.through);
  const { sql } = emission.place;
  const { where, body, operator } = aggregate;
  const only = (value: Fragment) => (where ? sql`(case when ${emission.emit(where, 'filter')} then ${value} end)` : value);
  const test = () => sql`case when ${body ? emission.emit(body) : truth(emission, true)} then 1 else 0 end`;
  const one = () => sql`(coalesce(max(${only(test())}), 0) = 1)`;
  if (operator === 'some') return one();
  if (operator === 'none') return sql`(not ${one()})`;
  if (operator === 'all') return sql`(coalesce(min(${only(test())}), 0) = 1)`;
  if (operator === 'count' && where) return counted(emission, sql`count(${only(sql.raw('1'))})`);
  return total(emission, aggregate, { item: () => only(emission.emit(body!)), select: (value) => value });
}

const counted = ({ place: { sql, dialect } }: Emission, count: Fragment): Fragment =>
  dialect === 'sqlite' ? count : sql`${count}::numeric`;

/** Over the children of the group's rows: each row's own total, added up. A child of two rows would count twice, so links are refused. */
function emitThrough(emission: Emission, aggregate: Typed, through: NonNullable<RowsOver['through']>): Fragment {
  const { sql } = emission.place;
  const field = emission.place.schema.tables.get(through.owner)?.fields.get(through.relation);
  if (through.path.length > 0 || !field?.rows || !('key' in field.rows)) throw new NotPushable(through.relation);
  const each = overRows(emission, aggregate, overRelation(emission, { ...through, kind: 'relation' }));
  switch (aggregate.operator) {
    case 'count':
    case 'sum':
      return sql`coalesce(sum(${each}), 0)`;
    case 'min':
    case 'max':
      return sql`${sql.raw(aggregate.operator)}(${each})`;
    case 'some':
      return sql`(coalesce(max(case when ${each} then 1 else 0 end), 0) = 1)`;
    case 'none':
      return sql`(coalesce(min(case when ${each} then 1 else 0 end), 1) = 1)`;
    default:
      throw new NotPushable(aggregate.operator);
  }
}
