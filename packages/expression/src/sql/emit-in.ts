import type { Expression } from '../check/expression.ts';
import { scaleOf } from '../check/number-type.ts';
import { powerOfTen } from '../evaluate/decimal.ts';
import type { Fragment } from '../operator.ts';
import type { Type } from '../type.ts';
import { type Emitting, integer, orFalse } from './emitting.ts';
import { postgresType } from './parameter-value.ts';
import { isRowFree } from './row-free.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;

/** `x in [a, b]`: blank is among them only where a blank is written. */
export function emitIn({ operand, items }: Of<'in'>, context: Emitting, mode: 'value' | 'filter'): Fragment {
  const { sql, dialect } = context;
  const value = context.emit(operand);
  const constants = items.filter((item) => item.kind === 'constant' && item.value !== null);
  const others = items.filter((item) => item.kind !== 'constant');
  const parts: Fragment[] = [];
  if (constants.length > 0) {
    const among = sql`(${value} in (${sql.join(constants.map((item) => context.emit(item)))}))`;
    parts.push(mode === 'filter' ? among : orFalse(context, among));
  }
  for (const item of others)
    parts.push(sql`(${value} ${sql.raw(dialect === 'sqlite' ? 'is' : 'is not distinct from')} ${context.emit(item)})`);
  if (constants.length + others.length < items.length) parts.push(sql`(${value} is null)`);
  if (parts.length === 0) return sql.raw(dialect === 'postgres' ? 'false' : '0');
  return sql`(${sql.join(parts, sql.raw(' or '))})`;
}

/** Whether a list that is a value has an item. */
export function emitContains({ list, item }: Of<'contains'>, context: Emitting, mode: 'value' | 'filter'): Fragment {
  const { sql } = context;
  const value = context.emit(item);
  const values = context.emit(list);
  if (isRowFree(list, context)) {
    // One parameter however long the list, so that the statement's text stays the same.
    const among = sql`(${value} in (select ${elementOf(item.type, context)} from ${elements(values, context)}))`;
    return mode === 'filter' ? among : orFalse(context, among);
  }
  if (context.dialect === 'sqlite')
    return sql`(exists (select 1 from ${elements(values, context)} where ${elementOf(item.type, context)} = ${value}))`;
  const json =
    item.type.kind === 'number'
      ? sql`to_jsonb((${value} * ${integer(context, powerOfTen(scaleOf(item.type)))})::bigint)`
      : sql`to_jsonb(${value})`;
  const contains = sql`(${values} @> ${json})`;
  return mode === 'filter' ? contains : orFalse(context, contains);
}

/** The elements of a list as rows of a table `value`. */
export const elements = (list: Fragment, { sql, dialect }: Emitting): Fragment =>
  dialect === 'sqlite' ? sql`json_each(${list})` : sql`jsonb_array_elements_text(${list}) as value`;

/** An element of such a table as a value of a type. */
export function elementOf(type: Type, context: Emitting, column: Fragment = context.sql.ref('value')): Fragment {
  const { sql, dialect } = context;
  if (dialect === 'sqlite') return sql`${column}`;
  if (type.kind === 'number') return sql`(${column}::numeric / ${integer(context, powerOfTen(type.scale))})`;
  if (type.kind === 'datetime') return sql`fx_at(${column}::numeric)`;
  return sql`(${column}::${sql.raw(postgresType(type))})`;
}
