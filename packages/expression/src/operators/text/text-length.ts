import type { Fragment, SqlContext } from '../../operator.ts';
import { given } from '../given.ts';

/** Texts that functions put together are at most so long; beyond, they are blank, as numbers are that grow too large. */
export const LONGEST_TEXT = 1_000_000;

export const textWithin = (text: string): string | null =>
  text.length <= LONGEST_TEXT || Array.from(text).length <= LONGEST_TEXT ? text : null;

/** The same in SQL. */
export const textWithinSql = (text: Fragment, context: SqlContext): Fragment =>
  given({ t: text }, context.sql.raw(`case when length(t) <= ${LONGEST_TEXT} then t end`), context);
