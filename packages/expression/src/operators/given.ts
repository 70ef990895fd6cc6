import type { Fragment, SqlContext } from '../operator.ts';

/**
 * SQL that speaks of its arguments by name, so that each is written once however often it is needed: nested calls would
 * otherwise double their text at every level. `offset 0` keeps PostgreSQL from putting them back in while it plans.
 */
export function given(
  args: { readonly [name: string]: Fragment | undefined },
  what: Fragment,
  { sql, dialect }: SqlContext,
): Fragment {
  const columns = Object.entries(args).map(([name, fragment]) => sql`${fragment} as ${sql.raw(name)}`);
  const barrier = sql.raw(dialect === 'postgres' ? ' offset 0' : '');
  return sql`(select ${what} from (select ${sql.join(columns)}${barrier}) as given)`;
}
