import { QueryShape } from '@stepwell/definition';
import { filterScopes, type QueryAnswer, type QueryRequest, refuse } from '@stepwell/engine';
import Type, { type Static } from 'typebox';
import { type Here, hereOf, surroundings } from '../apps/here.ts';
import type { House } from '../house.ts';
import { AppParams, Closed } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { chosenFilters } from '../pages/chosen-filters.ts';
import { innerRow } from './inner-row.ts';
import { wireRows } from './wire-record.ts';

const Key = Type.String({ maxLength: 90 });

/** The query, and what stands around it: the page whose filters it speaks of, the record it is about, the page of rows wanted. */
const QueryBody = Closed({
  ...QueryShape.properties,
  page: Type.Optional(Key),
  filter: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  record: Type.Optional(Closed({ table: Key, id: Type.String({ maxLength: 64 }) })),
  after: Type.Optional(Type.String({ maxLength: 4000 })),
  count: Type.Optional(Type.Boolean()),
  search: Type.Optional(Type.String({ maxLength: 200 })),
});
type Ask = Static<typeof QueryBody>;

type Scopes = Required<Pick<QueryRequest, 'scopes' | 'scopeTypes'>>;

async function recordScope(house: House, here: Here, record: NonNullable<Ask['record']>): Promise<Scopes> {
  const table = here.app.model.tables.get(record.table);
  if (table?.kind !== 'table') throw refuse('NOT_FOUND');
  const row = await innerRow(house, { ...here, table }, record.id);
  return { scopes: { record: row }, scopeTypes: { record: { kind: 'row', table: table.key } } };
}

async function scopesOf(house: House, here: Here, { page: key, filter, record }: Ask): Promise<Scopes> {
  const page = key === undefined ? undefined : here.app.model.pages.get(key);
  const parts = [
    page ? filterScopes(chosenFilters(here, page, filter)) : {},
    record ? await recordScope(house, here, record) : {},
  ] as Scopes[];
  return {
    scopes: Object.assign({}, ...parts.map(({ scopes }) => scopes)),
    scopeTypes: Object.assign({}, ...parts.map(({ scopeTypes }) => scopeTypes)),
  };
}

/** What it was in the earlier period, as it travels. */
async function wireEarlier(house: House, here: Here, { columns, earlier }: QueryAnswer) {
  if (!earlier) return {};
  const rows = await wireRows(here, { columns, rows: earlier.rows, next: null }, house.files);
  return { earlier: { period: earlier.period, rows } };
}

/** `POST …/query`: the one query object, answered under the reader's rights. */
export function queryRoute(server: TypedServer, house: House): void {
  const options = { schema: { params: AppParams, body: QueryBody }, config: { maxDepth: 160 } };
  server.post('/api/apps/:app/query', options, async (request) => {
    const here = await hereOf(house.apps, request, house.now());
    const { page: _page, filter: _filter, record: _record, after, count, search, ...query } = request.body;
    const answer = await house.writes.query(here.app.model, {
      actor: here.actor,
      environment: surroundings(here),
      now: here.now,
      query,
      watch: 'values',
      ...(await scopesOf(house, here, request.body)),
      ...(after && { after }),
      ...(count && { count }),
      ...(search && { search }),
    });
    const { next, total, nextFlip } = answer;
    return {
      rows: await wireRows(here, answer, house.files),
      next,
      ...(total !== undefined && { total }),
      ...(await wireEarlier(house, here, answer)),
      asOf: new Date(here.now).toISOString(),
      ...(nextFlip && { nextFlip: new Date(nextFlip).toISOString() }),
    };
  });
}
