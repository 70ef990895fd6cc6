import { operators as allOperators } from '../operators/index.ts';
import { type CompletingPlace, keysIn } from './complete-formula.ts';
import { scanLoosely } from './scan-loosely.ts';
import { standingAt } from './standing-at.ts';

/** What a key that is written out is called. */
export interface NamedLiteral {
  /** Behind its closing quote. */
  readonly at: number;
  readonly said: string;
}

/** What the keys that a formula writes out are called: options of fields, parameters, roles, calendars. */
export function nameLiterals(source: string, place: CompletingPlace): readonly NamedLiteral[] {
  const { schema, scope, operators = allOperators } = place;
  const texts = scanLoosely(source).filter(({ kind, isOpen }) => kind === 'text' && !isOpen);
  return texts.flatMap(({ from, to, value }) => {
    const standing = standingAt(source, from + 1, { schema, scope, table: scope.table, operators });
    const meant = keysIn(standing, place).find(({ detail }) => detail === value);
    return meant ? [{ at: to, said: meant.label }] : [];
  });
}
