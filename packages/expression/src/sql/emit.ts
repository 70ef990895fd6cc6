import type { Expression } from '../check/expression.ts';
import { powerOfTen } from '../evaluate/decimal.ts';
import type { Fragment } from '../operator.ts';
import { checked } from './checked.ts';
import { constant, definite, type Emission, later, truth } from './emission.ts';
import { emitAggregate } from './emit-aggregate.ts';
import { emitCall } from './emit-call.ts';
import { emitCompare, isNeverBlank } from './emit-compare.ts';
import { emitField, emitWithin } from './emit-read.ts';
import { NotPushable, type SqlPlace } from './place.ts';
import { readsRow } from './reads-row.ts';

type Mode = SqlPlace['mode'];
type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;
type Emitters = { readonly [K in Expression['kind']]: (emission: Emission, expression: Of<K>, mode: Mode) => Fragment };

/** Writes an expression as SQL. What reads no row of the statement is computed once per execution and bound. */
export function emit(emission: Emission, expression: Expression, mode: Mode): Fragment {
  if (expression.kind !== 'constant' && expression.kind !== 'list' && !readsRow(expression, emission.scopes))
    return later(emission, expression);
  const write = emitters[expression.kind] as (emission: Emission, expression: Expression, mode: Mode) => Fragment;
  return write(emission, expression, mode);
}

const emitters: Emitters = {
  constant,
  field: emitField,
  scope: (emission, { name }) => emission.place.sql.ref(`${emission.scopes[name]?.alias ?? name}.id`),
  item: (emission, { type }) => emitItem(emission, type),
  within: emitWithin,
  widen: emitWiden,
  not: (emission, { operand }) => emission.place.sql`(not ${emission.emit(operand)})`,
  and: (emission, { operands }, mode) => junction(emission, operands, { word: ' and ', mode }),
  or: (emission, { operands }, mode) => junction(emission, operands, { word: ' or ', mode }),
  compare: emitCompare,
  if: emitChoice,
  coalesce: (emission, { operands }) =>
    operands.length === 1
      ? emission.emit(operands[0]!)
      : emission.place.sql`coalesce(${emission.place.sql.join(operands.map((operand) => emission.emit(operand)))})`,
  empty: emitEmpty,
  in: emitIn,
  contains: emitContains,
  list: (_, { kind }) => {
    throw new NotPushable(kind);
  },
  call: emitCall,
  parameter: later,
  aggregate: emitAggregate,
};

function junction(emission: Emission, operands: readonly Expression[], { word, mode }: { word: string; mode: Mode }): Fragment {
  const { sql } = emission.place;
  return sql`(${sql.join(
    operands.map((operand) => emission.emit(operand, mode)),
    sql.raw(word),
  )})`;
}

function emitItem(emission: Emission, type: Expression['type']): Fragment {
  const { sql, dialect } = emission.place;
  const value = sql.ref(`${emission.rows[0]}.value`);
  if (dialect === 'sqlite' || type.kind === 'text') return value;
  return sql`${value}::${sql.raw(type.kind === 'number' ? 'numeric' : 'text')}`;
}

function emitWiden(emission: Emission, { operand, by, compare, type }: Of<'widen'>): Fragment {
  const { sql, dialect } = emission.place;
  const value = emission.emit(operand);
  if (dialect === 'postgres') return compare || type.kind !== 'number' ? value : checked(value, { ...emission.place }, type);
  const wide = sql`(${value} * ${sql.raw(String(powerOfTen(by)))})`;
  return compare || type.kind !== 'number' ? wide : checked(wide, { ...emission.place }, type);
}

function emitChoice(emission: Emission, { branches, otherwise }: Of<'if'>): Fragment {
  const { sql } = emission.place;
  const cases = branches.map(({ when, result }) => sql`when ${emission.emit(when, 'filter')} then ${emission.emit(result)}`);
  return sql`(case ${sql.join(cases, sql` `)} else ${emission.emit(otherwise)} end)`;
}

function emitEmpty(emission: Emission, { operand }: Of<'empty'>): Fragment {
  const { sql, dialect } = emission.place;
  const value = emission.emit(operand);
  const { kind } = operand.type;
  if (kind === 'text') return sql`(coalesce(${value}, '') = '')`;
  if (kind !== 'list' && kind !== 'files') return sql`(${value} is null)`;
  if (dialect === 'sqlite') return sql`(coalesce(${value}, '[]') = '[]')`;
  return sql`(${value} is null or ${value}::text in ('[]', '{}'))`;
}

function emitIn(emission: Emission, { operand, items }: Of<'in'>): Fragment {
  const { sql } = emission.place;
  const value = emission.emit(operand);
  const filled = items.filter((item) => !(item.kind === 'constant' && item.value === null));
  if (!filled.every(isNeverBlank)) return oneOf(emission, operand, items);
  const among =
    filled.length > 0 ? sql`(${value} in (${sql.join(filled.map((item) => emission.emit(item)))}))` : truth(emission, false);
  const definitely = filled.length > 0 ? definite(emission, among) : among;
  return filled.length < items.length ? sql`(${definitely} or ${value} is null)` : definitely;
}

const oneOf = (emission: Emission, operand: Expression, items: readonly Expression[]): Fragment =>
  junction(
    emission,
    items.map(
      (item) => ({ kind: 'compare', operator: '==', left: operand, right: item, type: { kind: 'boolean' } }) as Expression,
    ),
    { word: ' or ', mode: 'value' },
  );

/** `x in list`: a list that reads no row is bound as one parameter; a list field is looked into. */
function emitContains(emission: Emission, { list, item }: Of<'contains'>, mode: Mode): Fragment {
  const { sql, dialect } = emission.place;
  const value = emission.emit(item);
  if (readsRow(list, emission.scopes)) {
    const values = emission.emit(list);
    if (dialect === 'sqlite') return sql`(exists (select 1 from json_each(${values}) where value is ${value}))`;
    return definite(emission, sql`jsonb_exists(${values}, (${value})::text)`);
  }
  const values = emission.emit(list);
  const among =
    dialect === 'sqlite' ? sql`(${value} in (select value from json_each(${values})))` : sql`(${value} = any(${values}))`;
  return mode === 'filter' ? among : definite(emission, among);
}
