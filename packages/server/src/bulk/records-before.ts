import { fieldRightOf, type WireValues } from '@stepwell/engine';
import { type AtTable, surroundings } from '../apps/here.ts';
import type { House } from '../house.ts';
import { wireRecords } from '../records/wire-record.ts';

/** A record before a bulk act, as far as the act is about it and the person may see it. */
export interface Before {
  readonly title: string;
  readonly values: WireValues;
}

/** The names of these records and the fields in question, before anything is done to them. */
export async function recordsBefore(
  house: House,
  here: AtTable,
  { ids, fields, deleted }: { readonly ids: readonly string[]; readonly fields: readonly string[]; readonly deleted: boolean },
): Promise<ReadonlyMap<string, Before>> {
  const { app, actor, table } = here;
  const isShown = (key: string) =>
    table.fields.has(key) && fieldRightOf(app.model, actor, { table: table.key, key }, 'read') !== false;
  const select = [...new Set([table.title, ...fields])].filter(isShown);
  const answer = await house.writes.query(app.model, {
    actor,
    environment: surroundings(here),
    query: { from: table.key, select, limit: ids.length },
    now: here.now,
    ids,
    deleted: deleted ? 'only' : 'without',
  });
  const records = await wireRecords(here, answer, house.files);
  return new Map(
    records.map(({ id, values }) => {
      const own = Object.fromEntries(fields.filter((key) => key in values).map((key) => [key, values[key]]));
      return [id, { title: String(values[table.title] ?? ''), values: own }];
    }),
  );
}
