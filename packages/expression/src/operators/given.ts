import type { Fragment, SqlContext } from '../operator.ts';

/**
 * SQL that speaks of its arguments by name, so that each is written once however often it is needed: nested calls would
 * otherwise double their text at every level.
 */
export function given(args: { readonly [name: string]: Fragment | undefined }, what: Fragment, { sql }: SqlContext): Fragment {
  const columns = Object.entries(args).map(([name, fragment]) => sql`${fragment} as ${sql.raw(name)}`);
  return sql`(select ${what} from (select ${sql.join(columns)}) as given)`;
}
