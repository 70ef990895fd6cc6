import { checkFormula, type FieldSchema, type Formula } from '@stepwell/expression';
import type { Computing, Standing } from './computed-field.ts';

/** A relation to the rows for which a formula is true, understood when it is first followed. */
export function matchedRelation(computing: Computing, standing: Standing & { readonly base: FieldSchema }): FieldSchema {
  let match: Formula | undefined;
  const find = () => {
    match ??= matchOf(computing, standing);
    if (!match) computing.hasMetBroken = true;
    return match;
  };
  return {
    ...standing.base,
    get rows() {
      return { match: find()?.logic ?? false };
    },
  };
}

function matchOf({ schema, vocabulary }: Computing, { table, field, base }: Standing & { readonly base: FieldSchema }) {
  if (base.type.kind !== 'rows') return undefined;
  const scope = { table: base.type.table, scopes: { record: { kind: 'row', table: table.key } }, allows: { me: false } } as const;
  const source = field.options['match'] as string;
  return checkFormula(source, { schema, scope, expected: 'boolean', operators: vocabulary.operators }).formula;
}
