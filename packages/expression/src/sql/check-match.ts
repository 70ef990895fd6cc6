import { createChecking } from '../check/create-checking.ts';
import type { Expression, RelationOver } from '../check/expression.ts';
import type { Logic } from '../node.ts';
import { operators } from '../operators/index.ts';
import type { Schema, Scope } from '../schema.ts';
import { readLogic } from '../text/read-logic.ts';

/** Where the formula of a matched relation stands: a bare name is a field of the rows, `record` the record that has them. */
export const matchScope = (relation: Pick<RelationOver, 'owner' | 'table'>): Scope => ({
  table: relation.table,
  scopes: { record: { kind: 'row', table: relation.owner } },
  allows: { me: false },
});

/** The condition of a matched relation. The schema was checked before; what is wrong here is a bug. */
export function checkMatch(match: unknown, relation: RelationOver, schema: Schema): Expression {
  const { node } = readLogic(match as Logic);
  const checking = createChecking({ schema, scope: matchScope(relation) }, operators);
  const typed = node && checking.check(node);
  if (!typed)
    throw new Error(`the match of ${relation.owner}.${relation.relation} is wrong: ${checking.problems[0]?.message.en}`);
  return typed.expression;
}
