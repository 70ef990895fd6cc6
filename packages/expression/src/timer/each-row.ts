import type { Over } from '../check/expression.ts';
import { compile } from '../evaluate/compile.ts';
import { forEachOver } from '../evaluate/compile-aggregate.ts';
import type { Stand } from './stand.ts';

/** A stand for each row that an aggregate runs over. */
export function eachRow(over: Over): (stand: Stand) => readonly Stand[] {
  const each = forEachOver(over, compile);
  return ({ row, outer, environment }) => {
    const stands: Stand[] = [];
    each(row, environment, outer, (inner, around) => {
      stands.push({ row: inner, outer: around, environment });
      return false;
    });
    return stands;
  };
}
