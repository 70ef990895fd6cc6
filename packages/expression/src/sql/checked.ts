import { mayOverflow } from '../check/number-type.ts';
import type { Fragment, SqlContext } from '../operator.ts';

/** The number, or blank where it leaves 64 bits: wrapped only when integers of this size might. */
export function checked(
  fragment: Fragment,
  { sql, dialect }: SqlContext,
  { scale, digits }: { readonly scale: number; readonly digits: number },
): Fragment {
  if (!mayOverflow(scale, digits)) return fragment;
  return dialect === 'sqlite' ? sql`fx_chk(${fragment})` : sql`fx_chk(${fragment}, ${sql.raw(String(scale))})`;
}

/** The size of durations: as far as 64 bits go. */
export const LARGE = { scale: 0, digits: 19 } as const;
