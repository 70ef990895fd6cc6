import type { Query } from '@stepwell/definition';
import {
  DuplicatesBody,
  duplicateWords,
  type Found,
  fieldRightOf,
  findDuplicates,
  guardsOver,
  likenessKeys,
  readValues,
  refuse,
  rightOf,
  type WireDuplicate,
  type WireRecord,
} from '@stepwell/engine';
import type { Row } from '@stepwell/expression';
import type { Static } from 'typebox';
import { type AtTable, surroundings, tableOf } from '../apps/here.ts';
import type { House } from '../house.ts';
import { TableParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { wireRecords } from './wire-record.ts';

type Ask = Static<typeof DuplicatesBody>;

/** `POST …/duplicates`: what a record that is being filled in may be the same as. It writes nothing, so pages ask while somebody types. */
export function duplicatesRoute(server: TypedServer, house: House): void {
  const options = { schema: { params: TableParams, body: DuplicatesBody } };
  server.post('/api/apps/:app/tables/:table/duplicates', options, async (request) => {
    const here = await tableOf(house.apps, request, house.now());
    return { duplicates: await duplicatesFor(house, here, request.body) };
  });
}

async function duplicatesFor(house: House, here: AtTable, ask: Ask): Promise<readonly WireDuplicate[]> {
  const { app, table, actor } = here;
  if (rightOf(app.model, actor, table.key, ask.id ? 'update' : 'create') === false) throw refuse('FORBIDDEN');
  // What cannot be read yet is still being written.
  const { values } = readValues(app.model, table, ask.values, table.stageField ? [table.stageField] : []);
  const candidate = { values, ...(ask.id && { id: ask.id, changed: Object.keys(values) }) };
  const guards = guardsOver(table, candidate);
  const compared = [...new Set(guards.flatMap(({ compare }) => compare.map(({ field }) => field.key)))];
  const alike = likenessKeys(table, values, compared);
  if (alike.length === 0) return [];
  const found = findDuplicates(guards, candidate, await alikeRows(house, here, { alike, compared }));
  return found.length === 0 ? [] : told(here, found, await seenOf(house, here, { found, compared }));
}

const MOST = 1000;

/** The records that may be meant, whoever may see them. */
async function alikeRows(
  house: House,
  { app, table, now }: AtTable,
  { alike, compared }: { readonly alike: readonly string[]; readonly compared: readonly string[] },
): Promise<readonly Row[]> {
  const query: Query = { from: table.key, select: [...compared], limit: MOST };
  const answer = await house.writes.query(app.model, { actor: { kind: 'app', cause: 'duplicates' }, query, now, alike });
  return answer.rows.map((values) => ({ values }));
}

/** Of those that the reader may see, what helps to tell whether it is the same: title, owner, since when, and what was compared. */
async function seenOf(
  house: House,
  here: AtTable,
  { found, compared }: { readonly found: readonly Found[]; readonly compared: readonly string[] },
): Promise<readonly WireRecord[]> {
  const { app, table, actor, now } = here;
  const wanted = [...new Set([table.title, table.owner ?? 'created_by', 'created_at', ...compared])];
  const select = wanted.filter(
    (key) => table.fields.has(key) && fieldRightOf(app.model, actor, { table: table.key, key }, 'read') !== false,
  );
  const ids = found.map(({ row }) => String(row.values['id']));
  const query: Query = { from: table.key, select, limit: ids.length };
  const answer = await house.writes.query(app.model, { actor, environment: surroundings(here), query, now, ids });
  return wireRecords(here, answer, house.files);
}

function told({ table, actor }: AtTable, found: readonly Found[], seen: readonly WireRecord[]): readonly WireDuplicate[] {
  const byId = new Map(seen.map((record) => [record.id, record]));
  return found.map((one) => {
    const own = byId.get(String(one.row.values['id']));
    // By what he may not read nobody is led to a record: he could try values until he knew it.
    const record = (own?.values[one.field.key] ?? null) === null ? undefined : own;
    const message = duplicateWords(one, record && String(record.values[table.title] ?? ''))[actor.locale];
    const { field, similarity, does } = one;
    return { field: field.key, similarity, does, message, ...(record && { record }) };
  });
}
