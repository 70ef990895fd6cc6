import type { Literal, Node } from '../node.ts';
import type { Kind } from '../type.ts';
import { asNumber, callOf, literalOf, type Rewriting, type Rule } from './rewriting.ts';
import type { Site } from './site.ts';

/** `==` and `!=`: a written-out value beside one of another type is taken for one of that type, as JavaScript does. */
const loose =
  (operator: '==' | '!='): Rule =>
  (call, site, rewriting) => {
    const args = alike(call.args, site, rewriting);
    return differ(args, site) ? literalOf(operator === '!=', call) : callOf(operator, args, call);
  };

/** `===` and `!==`: values of different types are never the same. */
const strict =
  (operator: '==' | '!='): Rule =>
  (call, site, rewriting) => {
    const args = call.args.map((arg) => rewriting.value(arg, site));
    const kinds = new Set(args.map((arg) => site.typeOf(arg)?.kind));
    const known = !kinds.has(undefined) && !kinds.has('blank');
    return known && kinds.size > 1 ? literalOf(operator === '!=', call) : callOf(operator, args, call);
  };

/** `<` and its like; a written-out text beside a number is taken for a number. */
const order =
  (operator: string): Rule =>
  (call, site, rewriting) =>
    callOf(operator, alike(call.args, site, rewriting), call);

function alike(args: readonly Node[], site: Site, rewriting: Rewriting): readonly Node[] {
  const values = args.map((arg) => rewriting.value(arg, site));
  const kinds = values.map((value) => site.typeOf(value)?.kind);
  const mixed = new Set(kinds).size > 1;
  if (!mixed) return values;
  const asNumbers = kinds.includes('number');
  return values.map((value, index) => {
    if (kinds[index] === 'text' && (asNumbers || kinds.includes('boolean'))) return asNumber(value, rewriting);
    return value;
  });
}

/** Whether two values can never be the same: one of them is written out and of a type the other has not. */
function differ(args: readonly Node[], site: Site): boolean {
  const [left, right] = args;
  if (!left || !right || args.length !== 2) return false;
  const kinds: readonly (Kind | undefined)[] = [site.typeOf(left)?.kind, site.typeOf(right)?.kind];
  const mixed = kinds.includes('number') && kinds.includes('text');
  return (
    mixed &&
    [left, right].some(
      (side): side is Literal => side.kind === 'literal' && typeof side.value === 'string' && side.value.trim() !== '',
    )
  );
}

export const equals = loose('==');
export const differs = loose('!=');
export const same = strict('==');
export const notSame = strict('!=');
export const lessThan = order('<');
export const atMost = order('<=');
export const greaterThan = order('>');
export const atLeast = order('>=');
