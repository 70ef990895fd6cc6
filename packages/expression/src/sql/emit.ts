import { callOf } from '../check/build-call.ts';
import type { Expression } from '../check/expression.ts';
import { mayOverflow, scaleOf } from '../check/number-type.ts';
import { powerOfTen } from '../evaluate/decimal.ts';
import type { Fragment } from '../operator.ts';
import { now } from '../operators/time/now.ts';
import { calendarsOfCall } from './calendars-of-call.ts';
import { isCallable } from './call-operator.ts';
import { bound, emitConstant } from './constant.ts';
import { Deferred } from './deferred.ts';
import { emitAggregate } from './emit-aggregate.ts';
import { emitCompare } from './emit-compare.ts';
import { emitContains, emitIn } from './emit-in.ts';
import { emitField, emitScope, emitWithin } from './emit-read.ts';
import { type Emitting, integer, NotPushable, orFalse } from './emitting.ts';
import { operatorIdentity } from './operator-identity.ts';
import { isRowFree } from './row-free.ts';

/** The SQL of an expression. In mode `value` a condition is exactly true or false; in mode `filter` blank may stand for false. */
export function emit(expression: Expression, context: Emitting, mode: 'value' | 'filter' = 'value'): Fragment {
  const { sql } = context;
  if (expression.kind === 'constant') return emitConstant(expression.value, expression.type, context);
  if (context.defers && isRowFree(expression, context)) return bound(new Deferred(expression), expression.type, context);
  switch (expression.kind) {
    case 'field':
      return emitField(expression, context);
    case 'scope':
      return emitScope(expression, context);
    case 'item':
      return emitItem(context);
    case 'within':
      return emitWithin(expression, context, mode);
    case 'not':
      return sql`(not ${context.emit(expression.operand)})`;
    case 'and':
    case 'or': {
      const operands = expression.operands.map((operand) => context.emit(operand, mode));
      return sql`(${sql.join(operands, sql.raw(` ${expression.kind} `))})`;
    }
    case 'compare':
      return emitCompare(expression, context, mode);
    case 'in':
      return emitIn(expression, context, mode);
    case 'contains':
      return emitContains(expression, context, mode);
    case 'aggregate':
      return emitAggregate(expression, context);
    default:
      return emitValue(expression, context);
  }
}

type Conditions =
  | 'constant'
  | 'field'
  | 'scope'
  | 'item'
  | 'within'
  | 'not'
  | 'and'
  | 'or'
  | 'compare'
  | 'in'
  | 'contains'
  | 'aggregate';

function emitValue(expression: Exclude<Expression, { readonly kind: Conditions }>, context: Emitting): Fragment {
  switch (expression.kind) {
    case 'widen':
      return emitWiden(expression, context);
    case 'if':
      return emitChoice(expression, context);
    case 'coalesce':
      return emitCoalesce(
        expression.operands.map((operand) => context.emit(operand)),
        context,
      );
    case 'empty':
      return emitEmpty(expression.operand, context);
    case 'list':
      throw new NotPushable('a list with values of the row');
    case 'call':
      return emitCall(expression, context);
    case 'parameter':
      return emitParameter(expression, context);
  }
}

type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;

/** The place may know the value that is in force for a row; else one value serves all rows. */
function emitParameter(parameter: Of<'parameter'>, context: Emitting): Fragment {
  const { key, up = 0, at, type } = parameter;
  const level = context.levels[up];
  const instant = at && context.emit(at);
  const known =
    level && 'alias' in level
      ? context.place.parameter?.({ key, alias: level.alias, ...(instant ? { at: instant } : {}) })
      : undefined;
  if (known) return known;
  if (at && !isRowFree(at, context)) throw new NotPushable('param');
  return bound(new Deferred(parameter), type, context);
}

function emitItem({ levels }: Emitting): Fragment {
  const [level] = levels;
  if (!level || !('item' in level)) throw new Error('an item outside of a list');
  return level.item;
}

function emitWiden({ operand, by, compare, type }: Of<'widen'>, context: Emitting): Fragment {
  const { sql, dialect } = context;
  const value = context.emit(operand);
  const scale = scaleOf(type);
  const guarded = !compare && type.kind === 'number' && mayOverflow(scale, type.digits);
  if (dialect === 'postgres') return guarded ? sql`fx_chk(${value}, ${integer(context, scale)})` : value;
  const wide = sql`(${value} * ${integer(context, powerOfTen(by))})`;
  return guarded ? sql`fx_chk(${wide})` : wide;
}

function emitChoice({ branches, otherwise }: Of<'if'>, context: Emitting): Fragment {
  const { sql } = context;
  const cases = branches.map(({ when, result }) => sql`when ${context.emit(when, 'filter')} then ${context.emit(result)}`);
  return sql`(case ${sql.join(cases, sql.raw(' '))} else ${context.emit(otherwise)} end)`;
}

function emitCoalesce(operands: readonly Fragment[], { sql }: Emitting): Fragment {
  return operands.length === 1 ? operands[0]! : sql`coalesce(${sql.join(operands)})`;
}

function emitEmpty(operand: Expression, context: Emitting): Fragment {
  const { sql, dialect } = context;
  const value = context.emit(operand);
  if (operand.type.kind === 'text')
    return dialect === 'postgres' ? sql`coalesce(${value} = '', true)` : sql`ifnull(${value} = '', 1)`;
  if (operand.type.kind !== 'list' && operand.type.kind !== 'files') return sql`(${value} is null)`;
  if (dialect === 'postgres') return sql`(coalesce(jsonb_array_length(${value}), 0) = 0)`;
  return sql`(ifnull(json_array_length(${value}), 0) = 0)`;
}

function emitCall(call: Of<'call'>, context: Emitting): Fragment {
  const { operator, args, signature, type } = call;
  if (operator.clock && args.length === 0) return bound(new Deferred(call), type, context);
  const fragments = args.map((arg) => context.emit(arg));
  const native = operator.sql?.[context.dialect];
  if (native) return native(fragments, context, signature);
  if (context.dialect === 'postgres' || operator.readsWorld || operator.readsMe || !isCallable(operator))
    throw new NotPushable(operator.name);
  return emitOwnFunction({ operator, fragments, signature, type }, context);
}

interface OwnCall extends Pick<Of<'call'>, 'operator' | 'signature' | 'type'> {
  readonly fragments: readonly Fragment[];
}

/** SQLite calls the operator's own `evaluate`; what it must know besides the arguments goes along as text. */
function emitOwnFunction({ operator, fragments, signature, type }: OwnCall, context: Emitting): Fragment {
  const { sql } = context;
  const { timeZone, weekStart, fiscalYearStart } = context.schema;
  const calendars = calendarsOfCall(operator, signature, context.schema);
  const about = { identity: operatorIdentity(operator), signature, timeZone, weekStart, fiscalYearStart, calendars };
  const instant = operator.clock ? context.emit(callOf(now, [], [])) : sql.raw('0');
  const call = sql`fx_call(${sql.join([sql.lit(JSON.stringify(about)), instant, ...fragments])})`;
  return type.kind === 'boolean' ? orFalse(context, call) : call;
}
