import { type Formula, LATER, nextMidnight, type Watched, watchCondition, watchValue } from '@stepwell/expression';
import { sql } from 'kysely';
import { ALIAS, deletedConditions, fixedConditions } from '../records/row-select.ts';
import { allOf, type Compiled, column, name, place, type Sql } from '../sql/dialect.ts';
import { Slot } from '../sql/slot.ts';
import type { Asking } from './asking.ts';
import { clockOf } from './clock.ts';

/** How an answer changes by itself as time passes. */
export interface Flips {
  readonly clock: null | 'day' | 'now';
  /** Something moves all the time, so that the answer is asked again every minute. */
  readonly isMoving: boolean;
  /** A value that is only shown moves all the time. */
  readonly showsMoving?: boolean;
  /** The records some condition of which turns until the instant `later`, at most so many. */
  readonly turning?: Compiled;
  /** Whether one of these records is among them. */
  readonly isTurning?: Compiled;
}

/** So many records are looked at closely. */
const MOST = 200;

/** What of a query waits for the clock; `shown` are formulas that decide nothing about its rows. */
export function planFlips(asking: Asking, shown: readonly Formula[] = []): Flips {
  const clock = clockOf(asking.formulas);
  if (clock !== 'now') return { clock, isMoving: false };
  const { condition } = asking;
  const deciding = asking.formulas.filter((formula) => formula !== condition && !shown.includes(formula)).map(watchValue);
  const showing = shown.map(watchValue);
  const watched = [...(condition ? [watchCondition(condition)] : []), ...deciding, ...showing];
  const isMoving = watched.some((one) => one.isMoving && !showing.includes(one));
  const flips = { clock, isMoving, showsMoving: showing.some((one) => one.isMoving) };
  return watched.every((one) => one.turning.length === 0) ? flips : { ...flips, ...statements(asking, watched) };
}

function statements(asking: Asking, watched: readonly Watched[]) {
  const { shape, dialect, rights } = asking;
  const value = (formula: Formula): Sql => asking.toSql(formula, 'value', 'blank');
  const turns = watched.flatMap(({ turning }) => turning.map((one) => sql`${value(one.now)} <> ${value(one.later)}`));
  const steady = watched.flatMap((one) => one.steady.map((formula) => asking.toSql(formula, 'filter', 'refused')));
  const conditions = [
    ...fixedConditions(shape),
    ...deletedConditions(shape, asking.request.deleted),
    ...rights.rows(shape.schema.key, ALIAS),
    ...steady,
    sql`(${sql.join(turns, sql` or `)})`,
  ];
  const id = column(ALIAS, 'id');
  const from = sql`from ${name(shape.schema.sqlName)} as ${name(ALIAS)} where ${allOf(conditions)}`;
  const among = dialect.isIn(id, place(new Slot('turning')));
  return {
    turning: dialect.compile(sql`select ${id} ${from} limit ${sql.lit(MOST + 1)}`),
    isTurning: dialect.compile(sql`select 1 ${from} and ${among} limit 1`),
  };
}

const MINUTE = 60_000;
const HOUR = 3_600_000;

interface Watching {
  readonly now: number;
  readonly timeZone: string;
  /** Whether the values that are shown matter, or only which rows there are. */
  readonly values: boolean;
  /** The rows that a statement finds when the scope `later` holds an instant. */
  readonly find: (statement: Compiled, later: number, turning: readonly unknown[]) => Promise<readonly (readonly unknown[])[]>;
}

/** The first instant at which the answer may be another, exact to the millisecond; within the hour, in which it is asked again anyway. */
export async function nextFlip(flips: Flips, watching: Watching): Promise<number | null> {
  const { now, timeZone, values } = watching;
  if (flips.clock === null) return null;
  const midnight = nextMidnight(now, timeZone);
  if (flips.clock === 'day') return midnight;
  const end = Math.min(midnight, now + (flips.isMoving || (values && flips.showsMoving) ? MINUTE : HOUR));
  return firstTurn(flips, { ...watching, end });
}

async function firstTurn(
  { turning, isTurning }: Flips,
  { now, end, find }: Watching & { readonly end: number },
): Promise<number> {
  if (!turning || !isTurning) return end;
  let until = end;
  let found = await find(turning, until, []);
  while (found.length > MOST && until - now > 1) {
    until = now + Math.ceil((until - now) / 8);
    found = await find(turning, until, []);
  }
  if (found.length === 0) return until;
  const ids = found.map(([id]) => id);
  let [before, after] = [now, until];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if ((await find(isTurning, middle, ids)).length > 0) after = middle;
    else before = middle;
  }
  return after;
}

/** The scope that conditions `later` read. */
export const laterScope = (instant: number) => ({ [LATER]: instant });
