import type { Formula } from '@stepwell/expression';
import { sql } from 'kysely';
import { alikeConditions } from '../records/likenesses.ts';
import { ALIAS, deletedConditions, fixedConditions } from '../records/row-select.ts';
import { column, place, type Sql } from '../sql/dialect.ts';
import { Slot } from '../sql/slot.ts';
import type { Asking } from './asking.ts';
import { searchConditions } from './search.ts';

/** How much of a request shapes its statement, besides the query itself. */
export interface Form {
  readonly ids: 'none' | 'one' | 'many';
  readonly words: number;
  /** Keys of likeness. */
  readonly alike: number;
  /** Filters left blank: what compares with them is left out. */
  readonly blank: readonly string[];
  /** The statement can be stopped while it runs. */
  readonly stoppable: boolean;
}

/** The query's own condition. */
export const whereOf = (asking: Asking): Formula | undefined => asking.condition;

/** What every row of the answer meets, but for the cursor. */
export function conditionsOf(asking: Asking, form: Form, where: Formula | undefined): Sql[] {
  const { shape, request, rights } = asking;
  const { query, act = 'read', deleted } = request;
  return [
    ...idCondition(asking, form),
    ...alikeConditions(shape, form.alike),
    ...fixedConditions(shape),
    ...deletedConditions(shape, deleted),
    ...rights.rows(query.from, ALIAS),
    ...(act === 'read' ? [] : rights.rows(query.from, ALIAS, act)),
    ...(where ? [asking.toSql(where, 'filter', 'refused')] : []),
    ...searchConditions(asking, form.words),
    ...(form.stoppable && shape.model.kind !== 'companion' ? [asking.dialect.stoppable(ALIAS)] : []),
  ];
}

function idCondition({ dialect }: Asking, { ids }: Form): Sql[] {
  const [id, slot] = [column(ALIAS, 'id'), place(new Slot('ids'))];
  if (ids === 'none') return [];
  return [ids === 'one' ? sql`${id} = ${slot}` : dialect.isIn(id, slot)];
}
