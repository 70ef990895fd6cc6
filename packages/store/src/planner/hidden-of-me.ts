import { fieldRightOf, type QueryRequest } from '@stepwell/engine';
import type { Depends, Formula } from '@stepwell/expression';
import type { Asking } from './asking.ts';

interface Hidden {
  readonly table: string;
  readonly field: string;
}

type Whose = Pick<Asking, 'model' | 'rights'> & { readonly request: Pick<QueryRequest, 'actor'> };

/**
 * What a formula reads of whoever asks although his roles hide it. Of his own record he knows what they do not name; what that
 * leads to he knows where his roles give all of it.
 */
export function hiddenOfMe(asking: Whose, { depends }: Formula): Hidden | undefined {
  for (const reads of ofMe(depends)) {
    const own = reads.fields.find((field) => !asking.rights.isAsOpenAsRecord('user', field));
    const hidden = own === undefined ? beyond(asking, 'user', reads) : { table: 'user', field: own };
    if (hidden) return hidden;
  }
  return undefined;
}

function* ofMe({ one, many, scopes }: Depends): Generator<Depends> {
  if (scopes?.['me']) yield scopes['me'];
  for (const inner of [...Object.values(one), ...Object.values(many)]) yield* ofMe(inner);
}

/** The same for the records that relations of this table lead to. */
function beyond(asking: Whose, table: string, { one, many }: Depends): Hidden | undefined {
  for (const [relation, reads] of [...Object.entries(one), ...Object.entries(many)]) {
    const type = asking.model.schema.tables.get(table)?.fields.get(relation)?.type;
    const target = type?.kind === 'ref' || type?.kind === 'rows' ? type.table : undefined;
    if (target === undefined) continue;
    const isOpen = (key: string) =>
      key === 'id' || fieldRightOf(asking.model, asking.request.actor, { table: target, key }, 'read') === true;
    const field = reads.fields.find((key) => !isOpen(key));
    const hidden = field === undefined ? beyond(asking, target, reads) : { table: target, field };
    if (hidden) return hidden;
  }
  return undefined;
}
