import type { Query } from '@stepwell/definition';
import { type FieldModel, fieldRightOf, type ListQuery, refuse, type TableModel, type WireRecord } from '@stepwell/engine';
import type { Static } from 'typebox';
import type { AtTable } from '../apps/here.ts';
import { surroundings } from '../apps/here.ts';
import type { House } from '../house.ts';
import { listText } from './list-text.ts';
import { wireRecords } from './wire-record.ts';

type Ask = Static<typeof ListQuery>;

const splitList = (text: string | undefined) =>
  text
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What a list shows unless told otherwise: everything the reader may see that stands in the record itself. */
const columnsOf = (here: AtTable): string[] =>
  shownFields(here, (field) => field.column !== undefined || field.formula !== undefined);

const shownFields = ({ app, actor, table }: AtTable, isWanted: (field: FieldModel) => boolean): string[] =>
  [...table.fields.values()]
    .filter((field) => isWanted(field) && fieldRightOf(app.model, actor, { table: table.key, key: field.key }, 'read') !== false)
    .map((field) => field.key);

/** How records stand unless told otherwise: the newest first. */
const newestFirst = ({ table }: AtTable): string[] => (table.fields.has('created_at') ? ['-created_at'] : []);

/** One page of a table's records, as JSON text. */
export async function listRecords(house: House, here: AtTable, ask: Ask): Promise<string> {
  const { where, sort, select, search, limit = 50, after, count, deleted } = ask;
  const query: Query = {
    from: here.table.key,
    select: splitList(select) ?? columnsOf(here),
    limit,
    ...(where && { where }),
    sort: splitList(sort) ?? newestFirst(here),
  };
  const answer = await house.writes.query(here.app.model, {
    actor: here.actor,
    environment: surroundings(here),
    query,
    now: here.now,
    deleted: deleted ? 'only' : 'without',
    ...(after && { after }),
    ...(count && { count, watch: 'rows' as const }),
    ...(search && { search }),
  });
  return listText(here, answer, house.files);
}

/** Lines and pairs belong to a record that is read by itself. */
const allOf = (here: AtTable, table: TableModel): string[] =>
  shownFields(
    here,
    (field) =>
      field.column !== undefined || field.formula !== undefined || field.type.rows !== undefined || table.kind !== 'table',
  );

/** One record with everything that its reader may see; in the recycle bin too. */
export async function readRecord(house: House, here: AtTable, id: string): Promise<WireRecord> {
  const query: Query = { from: here.table.key, select: allOf(here, here.table), limit: 1 };
  for (const deleted of ['without', 'only'] as const) {
    const request = { actor: here.actor, environment: surroundings(here), query, now: here.now, ids: [id], deleted };
    const [record] = await wireRecords(here, await house.writes.query(here.app.model, request), house.files);
    if (record) return record;
  }
  throw refuse('NOT_FOUND');
}
