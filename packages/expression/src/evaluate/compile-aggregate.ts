import { type Aggregate, type Expression, type Over, SEPARATOR } from '../check/expression.ts';
import { scaleOf } from '../check/number-type.ts';
import { MAX_SCALE, type Type } from '../type.ts';
import type { Row, Value } from '../value.ts';
import { compileWhose, relatedRows, scopeValue } from './compile-read.ts';
import { add, type Decimal, divide, middleOf } from './decimal.ts';
import type { Outer, Run } from './run.ts';

type Compile = (of: Expression) => Run;
type Environment = Parameters<Run>[1];
/** Calls `visit` with each row (a list's element stands for one) and the rows around it, until it answers true. */
type Visit = (row: Row | null, outer: Outer) => boolean;
type ForEach = (row: Row | null, environment: Environment, outer: Outer | undefined, visit: Visit) => void;

/** A value from many rows. */
export function compileAggregate(aggregate: Aggregate & { readonly type: Type }, compile: Compile): Run {
  const { operator, where, body, type } = aggregate;
  const each = onlyWhere(forEachOver(aggregate.over, compile), where && compile(where));
  const run = body && compile(body);
  switch (operator) {
    case 'count':
      return counting(each);
    case 'some':
    case 'none':
      return finding(each, run, operator === 'some');
    case 'all':
      return testing(each, run);
    case 'first':
    case 'last':
      return picking(each, { run: run!, order: aggregate.order && compile(aggregate.order), last: operator === 'last', type });
    case 'join':
      return joining(each, run!, aggregate.separator ?? SEPARATOR);
    case 'distinctCount':
    case 'collect':
      return collecting(each, run!, operator === 'distinctCount');
    case 'min':
    case 'max':
      return comparing(each, run!, operator === 'max');
    case 'sum':
      return summing(each, run!, (sum) => within64(sum));
    case 'avg': {
      const shift = finerBy(type, body!);
      return summing(each, run!, (sum, count) => averaged(sum, count, shift));
    }
    case 'median':
      return middling(each, run!, finerBy(type, body!));
  }
}

/** How many fraction digits an average has more than its numbers. */
const finerBy = (type: Type, body: Expression): number => (type.kind === 'number' ? MAX_SCALE - scaleOf(body.type) : 0);

/** Goes over the rows an aggregate runs over. */
export function forEachOver(over: Over, compile: Compile): ForEach {
  if (over.kind === 'list') {
    const list = compile(over.list);
    return (row, environment, outer, visit) => {
      const values = list(row, environment, outer) as readonly Row[] | null;
      visitAll(values ?? [], { row, outer }, visit);
    };
  }
  if (over.kind === 'relation') {
    const find = compileWhose(over);
    const { relation } = over;
    return (row, environment, outer, visit) =>
      visitAll(relatedRows(find(row, environment, outer), relation), { row, outer }, visit);
  }
  const { scope, through } = over;
  const rowsOf = (environment: Environment): readonly Row[] =>
    scope === undefined ? (environment.rows ?? []) : ((scopeValue(environment, scope) ?? []) as readonly Row[]);
  if (!through) return (row, environment, outer, visit) => visitAll(rowsOf(environment), { row, outer }, visit);
  const find = compileWhose({ path: through.path });
  return (row, environment, outer, visit) => {
    const seen = new Set<Value | undefined>();
    for (const member of rowsOf(environment)) {
      const related = relatedRows(find(member, environment, undefined), through.relation);
      const fresh = related.filter(({ values: { id } }) => !seen.has(id));
      for (const { values } of fresh) seen.add(values['id']);
      if (visitAll(fresh, { row: member, outer: { row, outer } }, visit)) return;
    }
  };
}

/** Whether a row was the last that is wanted. */
const visitAll = (rows: readonly Row[], outer: Outer, visit: Visit): boolean => rows.some((row) => visit(row, outer));

function onlyWhere(each: ForEach, where: Run | undefined): ForEach {
  if (!where) return each;
  return (row, environment, outer, visit) =>
    each(row, environment, outer, (inner, around) => where(inner, environment, around) === true && visit(inner, around));
}

const counting =
  (each: ForEach): Run =>
  (row, environment, outer) => {
    let count = 0;
    each(row, environment, outer, () => {
      count++;
      return false;
    });
    return count;
  };

const finding =
  (each: ForEach, test: Run | undefined, wanted: boolean): Run =>
  (row, environment, outer) => {
    let found = false;
    each(row, environment, outer, (inner, around) => {
      found = test === undefined || test(inner, environment, around) === true;
      return found;
    });
    return found === wanted;
  };

/** Over no rows it is false: “all lines are approved” must not hold where there are no lines. */
const testing =
  (each: ForEach, test: Run | undefined): Run =>
  (row, environment, outer) => {
    let holds = false;
    each(row, environment, outer, (inner, around) => {
      holds = test === undefined || test(inner, environment, around) === true;
      return !holds;
    });
    return holds;
  };

const collecting =
  (each: ForEach, body: Run, distinct: boolean): Run =>
  (row, environment, outer) => {
    const values: Value[] = [];
    each(row, environment, outer, (inner, around) => {
      values.push(body(inner, environment, around));
      return false;
    });
    return distinct ? new Set(values.filter((value) => value !== null)).size : values;
  };

/** Joined over nothing it is blank. */
const joining = (each: ForEach, body: Run, separator: string): Run => {
  const collect = collecting(each, body, false);
  return (row, environment, outer) => {
    const texts = (collect(row, environment, outer) as readonly Value[]).filter((value) => value !== null);
    return texts.length === 0 ? null : texts.join(separator);
  };
};

const comparing =
  (each: ForEach, body: Run, greatest: boolean): Run =>
  (row, environment, outer) => {
    let best: Value = null;
    each(row, environment, outer, (inner, around) => {
      const value = body(inner, environment, around);
      if (value !== null && (best === null || (greatest ? value > best : value < best))) best = value;
      return false;
    });
    return best;
  };

const summing =
  (each: ForEach, body: Run, finish: (sum: number | bigint, count: number) => Value): Run =>
  (row, environment, outer) => {
    let sum: number | bigint = 0;
    let count = 0;
    each(row, environment, outer, (inner, around) => {
      const value = body(inner, environment, around) as Decimal | null;
      if (value === null) return false;
      count++;
      const next: number | bigint =
        typeof sum === 'number' && typeof value === 'number' ? sum + value : BigInt(sum) + BigInt(value);
      sum = typeof next === 'number' && !Number.isSafeInteger(next) ? BigInt(sum) + BigInt(value) : next;
      return false;
    });
    return finish(sum, count);
  };

const within64 = (sum: number | bigint): Value => add(sum, 0);

function averaged(sum: number | bigint, count: number, shift: number): Value {
  const total = within64(sum) as Decimal | null;
  return count === 0 || total === null ? null : divide(total, count, shift);
}

const middling =
  (each: ForEach, body: Run, shift: number): Run =>
  (row, environment, outer) => {
    const values: Decimal[] = [];
    each(row, environment, outer, (inner, around) => {
      const value = body(inner, environment, around) as Decimal | null;
      if (value !== null) values.push(value);
      return false;
    });
    return middleOf(values, shift);
  };

interface Pick {
  readonly run: Run;
  readonly order: Run | undefined;
  readonly last: boolean;
  readonly type: Type;
}

/** Rows come in their natural order; a stable choice among equals keeps it. Where the order is blank, a row comes last. */
function picking(each: ForEach, { run, order, last, type }: Pick): Run {
  const missing = type.kind === 'boolean' ? false : null;
  return (row, environment, outer) => {
    let value: Value = missing;
    let best: Value = null;
    let found = false;
    each(row, environment, outer, (inner, around) => {
      const key = order ? order(inner, environment, around) : null;
      if (found && !isBefore(best, key, last)) return false;
      value = run(inner, environment, around);
      best = key;
      found = true;
      return !last && !order;
    });
    return value;
  };
}

/** Whether a row with key `next` takes the place of one with key `best`. */
function isBefore(best: Value, next: Value, last: boolean): boolean {
  if (last) return next === null ? best === null : best === null || next >= best;
  return next !== null && (best === null || next < best);
}
