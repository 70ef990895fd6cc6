import type { FunctionOperator } from '../operator.ts';
import type { Expression, Whose } from './expression.ts';
import { childrenOf } from './walk.ts';

/** A part of a formula that asks who works here. */
export interface PeopleRead {
  readonly fields: readonly string[];
  readonly lie: NonNullable<FunctionOperator['people']>['lie'];
  /** The relations from the formula's row to the user it asks about; left out where no relation names him. */
  readonly whose?: readonly string[];
}

/** What a formula asks about users, besides what it reads along relations. */
export function peopleReads({ expression }: { readonly expression: Expression }): readonly PeopleRead[] {
  const found: PeopleRead[] = [];
  gather(expression, [], found);
  return found;
}

/** `row`: the relations from the formula's row to the innermost one; undefined when that is one of several. */
function gather(expression: Expression, row: readonly string[] | undefined, found: PeopleRead[]): void {
  if (expression.kind === 'call' && expression.operator.people) {
    const whose = relationsOf(expression.args[0], row);
    found.push({ ...expression.operator.people, ...(whose && { whose }) });
  }
  const inner = expression.kind === 'aggregate' ? undefined : expression.kind === 'within' ? along(expression, row) : row;
  for (const child of childrenOf(expression)) gather(child, inner, found);
}

function along({ scope, up = 0, path }: Whose, row: readonly string[] | undefined): readonly string[] | undefined {
  const start = scope === 'record' ? [] : scope === undefined && up === 0 ? row : undefined;
  return start && [...start, ...path.map(({ relation }) => relation)];
}

function relationsOf(user: Expression | undefined, row: readonly string[] | undefined): readonly string[] | undefined {
  if (user?.kind !== 'field') return undefined;
  const before = along(user, row);
  return before && [...before, user.field];
}
