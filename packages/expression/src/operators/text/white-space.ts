import type { Fragment, SqlContext } from '../../operator.ts';

/** What counts as blank around a text: space, tab, line ends, no-break space, and the full-width space of Chinese. */
const WHITE = ' \t\n\r\u00a0\u3000';

export function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && WHITE.includes(text[from]!)) from++;
  while (to > from && WHITE.includes(text[to - 1]!)) to--;
  return text.slice(from, to);
}

/** The same in SQL. */
export const trimmedSql = (text: Fragment, { sql, dialect }: SqlContext): Fragment =>
  dialect === 'sqlite'
    ? sql`trim(${text}, ' ' || char(9, 10, 13, 160, 12288))`
    : sql`btrim(${text}, ${sql.raw("E' \\t\\n\\r\\u00a0\\u3000'")})`;
