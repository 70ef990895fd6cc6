import { sql } from 'kysely';
import { place, type Sql } from '../sql/dialect.ts';
import { Slot } from '../sql/slot.ts';
import type { SortKey } from './sort-keys.ts';

/** Whether each value of a cursor is blank: the form of the condition depends on it. */
export type Blanks = readonly boolean[];

/** What rows after the cursor meet: further by the first key that differs. */
export function afterCursor(keys: readonly SortKey[], blanks: Blanks): Sql {
  const alternatives = keys.map((_, depth) => {
    const same = keys.slice(0, depth).map((key, index) => isSame(key, index, blanks));
    return [...same, isAfter(keys[depth] as SortKey, depth, blanks)];
  });
  const further = sql.join(
    alternatives.map((conditions) => sql`(${sql.join(conditions, sql` and `)})`),
    sql` or `,
  );
  return sql`(${further})${fromFirst(keys[0] as SortKey, blanks)}`;
}

const cursorValue = (index: number): Sql => place(new Slot(`after${index}`));

const isSame = ({ sql: key }: SortKey, index: number, blanks: Blanks): Sql =>
  blanks[index] ? sql`${key} is null` : sql`${key} = ${cursorValue(index)}`;

function isAfter({ sql: key, isDescending, mayBeBlank }: SortKey, index: number, blanks: Blanks): Sql {
  if (blanks[index]) return sql`1 = 0`;
  const further = isDescending ? sql`${key} < ${cursorValue(index)}` : sql`${key} > ${cursorValue(index)}`;
  return mayBeBlank ? sql`(${further} or ${key} is null)` : further;
}

/** The same said once more of the first key alone, so that an index begins where the cursor stands. */
function fromFirst({ sql: key, isDescending, mayBeBlank }: SortKey, blanks: Blanks): Sql {
  if (blanks[0]) return sql` and ${key} is null`;
  if (mayBeBlank) return sql``;
  return isDescending ? sql` and ${key} <= ${cursorValue(0)}` : sql` and ${key} >= ${cursorValue(0)}`;
}
