import type { Model, WireAct, WirePilot } from '@stepwell/engine';
import type { InstalledApp } from '../apps/apps.ts';
import type { House } from '../house.ts';

/**
 * What came of a pilot, with the names of people and the titles of records. It is kept with their ids alone and named when it is
 * read: what was erased since is not said.
 */
export async function named(house: House, { model, directory }: InstalledApp, pilot: WirePilot): Promise<WirePilot> {
  const nameOf = (id: string): string => String(directory.users.get(id)?.values['name'] ?? id);
  const titles = await titlesOf(
    house,
    model,
    pilot.people.flatMap(({ path }) => path),
  );
  const titled = (act: WireAct): WireAct => {
    const title = titles.get(`${act.table} ${act.record}`);
    return title === undefined ? act : { ...act, title };
  };
  return {
    ...pilot,
    by: pilot.by === null ? null : nameOf(pilot.by),
    people: pilot.people.map((person) => ({ ...person, name: nameOf(person.id), path: person.path.map(titled) })),
    stuck: pilot.stuck.map((one) => ({ ...one, people: one.people.map(nameOf) })),
    remarks: pilot.remarks.map((remark) => ({ ...remark, by: nameOf(remark.by) })),
  };
}

/** What records are called now, by table and id. */
async function titlesOf(house: House, model: Model, acts: readonly WireAct[]): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const [key, own] of Map.groupBy(acts, ({ table }) => table)) {
    const table = model.tables.get(key);
    if (table?.kind !== 'table') continue;
    const ids = [...new Set(own.map(({ record }) => record))];
    const query = { from: key, select: ['id', table.title], limit: ids.length };
    const actor = { kind: 'app', cause: 'pilot' } as const;
    const { rows } = await house.store.query(model, { actor, query, ids, now: house.now() });
    for (const row of rows) titles.set(`${key} ${String(row['id'])}`, String(row[table.title] ?? ''));
  }
  return titles;
}
